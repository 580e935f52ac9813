import { useMemo } from 'react';
import { DEVICE_PORTS } from '../compose/catalog/device-ports.ts';
import { TARGETS } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { type Holding, type PortMap, portMap, printHolding } from '../compose/port-map.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { NameLinks } from './name-links.tsx';
import panels from './panels.module.css';
import styles from './port-map-view.module.css';
import { useActions } from './use-run.ts';

/** The ports of the device, each with the service that it leads to. */
export function PortMapView(props: {
  readonly doc: ComposeDocument;
  /** The service whose panel this is: its lines stand out. */
  readonly own?: string;
}) {
  const { doc, own } = props;
  const map = useMemo(() => portMap(doc), [doc]);
  return (
    <div className={panels.stack}>
      {map.holdings.length === 0 ? (
        <p className={panels.hint}>No service holds a port of the device.</p>
      ) : (
        <table className={styles.table}>
          <caption className="cc-visually-hidden">Ports of the device and who holds them</caption>
          <thead className="cc-visually-hidden">
            <tr>
              <th scope="col">Device port</th>
              <th scope="col">Leads to</th>
            </tr>
          </thead>
          <tbody>
            {map.holdings.map((holding) => (
              <HoldingRow
                key={holding.path.join('/')}
                holding={holding}
                isOwn={holding.service === own}
              />
            ))}
          </tbody>
        </table>
      )}
      <PortNotes map={map} own={own} />
    </div>
  );
}

function HoldingRow({ holding, isOwn }: { readonly holding: Holding; readonly isOwn: boolean }) {
  const { open } = useActions();
  const { service, path, port, protocol, ip, rivals, device } = holding;
  const holder = (
    <>
      <span className={styles.service}>{service}</span>
      <span className={styles.container}>:{port.target}</span>
    </>
  );
  const clash = rivals.length > 0 || device !== undefined;
  return (
    <tr className={styles.row} data-clash={clash || undefined} data-own={isOwn || undefined}>
      <th scope="row" className={styles.port}>
        <span className={styles.number}>{printHolding(holding)}</span>{' '}
        <span className={styles.protocol}>{protocol}</span>{' '}
        {ip !== undefined && <span className={styles.address}>only at {ip}</span>}
      </th>
      <td className={styles.target}>
        {isOwn ? (
          <div className={styles.holder}>{holder}</div>
        ) : (
          <button type="button" className={styles.holder} onClick={() => open([service], path)}>
            {holder}
          </button>
        )}
        {clash && <p className={styles.clash}>{clashSentence(holding)}</p>}
      </td>
    </tr>
  );
}

function clashSentence({ service, rivals, device, free }: Holding): string {
  const names = [...new Set(rivals.map((rival) => rival.service))];
  const others = names.map((name) => (name === service ? 'another line here' : name));
  return [
    ...(device ? [`The device itself listens here (${device.holder}).`] : []),
    ...(others.length > 0 ? [`Wanted by ${others.join(', ')} too: only one can have it.`] : []),
    ...(free === undefined ? [] : [`${free} is free.`]),
  ].join(' ');
}

/** What is taken, or may be, without a number in the file. */
function PortNotes({ map, own }: { readonly map: PortMap; readonly own: string | undefined }) {
  const target = useSnapshot((snapshot) => snapshot.target);
  const isDevice = TARGETS.find(({ id }) => id === target)?.device ?? true;
  const picked = namesOf(map, 'any');
  const unknown = namesOf(map, 'unknown');
  return (
    <>
      {picked.length > 0 && (
        <p className={panels.hint}>
          A free port is picked at each start for <NameLinks names={picked} own={own} />.
        </p>
      )}
      {unknown.length > 0 && (
        <p className={panels.hint}>
          Not known beforehand, for it holds a variable or cannot be read:{' '}
          <NameLinks names={unknown} own={own} />.
        </p>
      )}
      {map.hostNetwork.length > 0 && (
        <p className={panels.hint}>
          On the device’s own network, so whatever they listen on is taken too:{' '}
          <NameLinks names={map.hostNetwork} own={own} />.
        </p>
      )}
      {isDevice && (
        <p className={panels.hint}>
          The device itself holds{' '}
          {DEVICE_PORTS.map(({ port, holder }) => `${port} (${holder})`).join(' and ')}, and often
          53 for names.
        </p>
      )}
    </>
  );
}

function namesOf({ open }: PortMap, why: PortMap['open'][number]['why']): readonly string[] {
  return [...new Set(open.filter((one) => one.why === why).map(({ service }) => service))];
}
