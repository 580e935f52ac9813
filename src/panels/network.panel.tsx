import { useMemo, useState } from 'react';
import { addListItem } from '../commands/add-list-item.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { removePair } from '../commands/remove-pair.ts';
import { setNetworkMode } from '../commands/set-network-mode.ts';
import { setPair } from '../commands/set-pair.ts';
import { NETWORK_MODES } from '../compose/catalog/choices.ts';
import { printNetworkMode } from '../compose/fields/network-mode.ts';
import { Choice } from '../ui/choice.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { AddOne } from './add-one.tsx';
import { ChipRows } from './chip-rows.tsx';
import { ServiceField } from './field.tsx';
import { itemIndex } from './item-index.ts';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useRowProblems } from './use-row-problems.tsx';
import { useActions } from './use-run.ts';

export const network: ServicePanel = {
  id: 'network',
  title: 'Network',
  order: 50,
  appliesTo: 'service',
  keys: ['network_mode', 'networks'],
  count: (service) => (service.networkMode ? 1 : 0) + service.networks.length,
  Component: Network,
};

function Network({ service, doc }: ServicePanelProps) {
  return (
    <>
      <NetworkModeField service={service} doc={doc} />
      <NetworksField service={service} doc={doc} />
    </>
  );
}

function NetworkModeField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const { networkMode } = service;
  const value = networkMode ? printNetworkMode(networkMode.value) : '';
  const others = [...doc.services.keys()].filter((name) => name !== service.name);
  return (
    <ServiceField
      service={service}
      doc={doc}
      name="network_mode"
      label="Network mode"
      origin={networkMode?.origin}
    >
      {(ids) => (
        <>
          <Choice
            {...ids}
            value={value}
            inherited={networkMode?.origin === 'inherited'}
            options={[
              { value: '', label: 'Not set (the app’s own network)' },
              { value: 'bridge', label: 'bridge' },
              { value: 'host', label: 'host: the device’s own' },
              { value: 'none', label: 'none' },
              ...others.map((name) => ({ value: `service:${name}`, label: `shared with ${name}` })),
            ]}
            onChange={(mode) =>
              setRefusal(
                run(setNetworkMode, {
                  service: service.name,
                  mode: mode === '' ? undefined : mode,
                }),
              )
            }
          />
          <p className={styles.hint}>{meaningOf(value)}</p>
          {refusal && <ProblemSentence sentence={refusal} />}
        </>
      )}
    </ServiceField>
  );
}

function meaningOf(mode: string): string {
  if (mode === '') return 'Services of the app reach each other by name.';
  const known = NETWORK_MODES.find(
    ({ value }) => value === mode || (value.endsWith(':') && mode.startsWith(value)),
  );
  return known?.help ?? 'A mode that has no form here; it stays as it is written.';
}

function NetworksField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const key = 'networks';
  const at = { service: service.name, key };
  const isMap = service.syntaxOf(key) === 'map';
  const problemsOf = useRowProblems([...service.path, key]);
  const offered = useMemo(() => {
    const taken = new Set(service.networks.map(({ value }) => value));
    return [...doc.networks.keys()].filter((name) => !taken.has(name)).map((value) => ({ value }));
  }, [doc, service]);
  return (
    <ServiceField
      service={service}
      doc={doc}
      name={key}
      label="Networks"
      as="group"
      origin={service.networks.find(({ origin }) => origin === 'inherited')?.origin}
      except={service.networks.map(({ path }) => path)}
    >
      {() => (
        <div className={styles.stack}>
          <ChipRows
            kind="network"
            items={service.networks.map(({ value, path, origin }) => ({
              text: value,
              inherited: origin === 'inherited',
              ...problemsOf(path),
              onRemove: () =>
                setRefusal(
                  isMap
                    ? run(removePair, { ...at, name: value })
                    : run(removeListItem, { ...at, index: itemIndex(path) }),
                ),
            }))}
          />
          <AddOne
            label="Join a network"
            placeholder="Join a network…"
            suggestions={offered}
            refusal={refusal}
            onAdd={(name) =>
              isMap
                ? run(setPair, { ...at, name, value: undefined })
                : run(addListItem, { ...at, value: name })
            }
          />
        </div>
      )}
    </ServiceField>
  );
}
