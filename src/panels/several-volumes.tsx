import { addNamedVolume } from '../commands/add-named-volume.ts';
import { step } from '../commands/plan-steps.ts';
import { unlinkVolume } from '../commands/unlink-volume.ts';
import type { Service } from '../compose/compose-document.ts';
import type { VolumeMount } from '../compose/fields/volumes.ts';
import { FieldFrame } from '../ui/field-frame.tsx';
import { RowList } from '../ui/row-list.tsx';
import type { Cells, RowColumn } from '../ui/row-list-model.ts';
import { SwitchRow } from '../ui/switch-row.tsx';
import { catalogueHelp } from './field.tsx';
import { ACCESS_COLUMN } from './mount-cells.ts';
import type { SeveralPanelProps } from './panel.ts';
import { holdersOf } from './spread.ts';
import { mountPathSuggestions, volumeSuggestions } from './suggest.ts';
import { useForAll } from './use-for-all.tsx';

interface Mount {
  readonly volume: string;
  readonly target: string;
  readonly readOnly: boolean;
}

/** Named volumes of several services: each path of each, linked in all or in none. */
export function SeveralVolumes({ services, doc }: SeveralPanelProps) {
  const all = useForAll();
  const columns: readonly RowColumn[] = [
    {
      id: 'volume',
      label: 'Volume',
      placeholder: 'data',
      width: 'minmax(0, 1fr)',
      suggestions: volumeSuggestions(doc),
    },
    {
      id: 'target',
      label: 'In each service',
      placeholder: '/data',
      width: 'minmax(0, 1fr)',
      suggestions: ({ volume = '' }) => mountPathSuggestions(doc, undefined, volume.trim()),
    },
    ACCESS_COLUMN,
  ];
  function link(mount: Mount): string | undefined {
    const { volume, target, readOnly } = mount;
    return all.run(
      `Link volume ${volume} at ${target} of ${services.length} services`,
      services
        .filter((service) => !hasMount(service, mount))
        .map(({ name }) => step(addNamedVolume, { service: name, volume, target, readOnly })),
    );
  }
  function unlink(mount: Mount): void {
    const { volume, target } = mount;
    all.run(
      `Unlink volume ${volume} from ${services.length} services`,
      services
        .filter((service) => hasMount(service, mount))
        .map(({ name }) => step(unlinkVolume, { service: name, volume, target })),
    );
  }
  return (
    <FieldFrame label="Volumes" as="group" help={catalogueHelp('service', 'volumes')}>
      {() => (
        <>
          {mountsOf(services).map((mount) => {
            const { state, sentence } = holdersOf(services, (each) => hasMount(each, mount));
            return (
              <SwitchRow
                key={`${mount.volume}:${mount.target}`}
                label={`${mount.volume} at ${mount.target}`}
                description={[sentence, accessOf(services, mount)].filter(Boolean).join(' ')}
                checked={state === 'all'}
                mixed={state === 'some'}
                onChange={(on) => (on ? link(mount) : unlink(mount))}
              />
            );
          })}
          {all.refusal}
          <RowList
            noun="volume"
            columns={columns}
            rows={[]}
            onAdd={([cells]: readonly Cells[]) =>
              link({
                volume: cells?.volume?.trim() ?? '',
                target: cells?.target?.trim() ?? '',
                readOnly: cells?.mode === 'ro',
              })
            }
            onChange={() => undefined}
            onRemove={() => undefined}
          />
        </>
      )}
    </FieldFrame>
  );
}

function mountsOf(services: readonly Service[]): readonly Mount[] {
  const found = new Map<string, Mount>();
  for (const { volumes } of services) {
    for (const { value } of volumes) {
      const { kind, source, target } = value;
      if (kind === 'volume' && source !== undefined && target !== undefined) {
        const known = found.get(`${source}:${target}`);
        // Who comes to it later gets no more rights than those that have it.
        const readOnly = (known?.readOnly ?? true) && value.readOnly;
        found.set(`${source}:${target}`, { volume: source, target, readOnly });
      }
    }
  }
  return [...found.values()];
}

function hasMount(service: Service, mount: Mount): boolean {
  return findMount(service, mount) !== undefined;
}

function findMount({ volumes }: Service, { volume, target }: Mount): VolumeMount | undefined {
  return volumes.find(({ value }) => value.source === volume && value.target === target)?.value;
}

/** Who of those that have it may only read. */
function accessOf(services: readonly Service[], mount: Mount): string | undefined {
  const having = services.flatMap((service) => {
    const found = findMount(service, mount);
    return found ? [{ name: service.name, reads: found.readOnly }] : [];
  });
  const readers = having.filter(({ reads }) => reads).map(({ name }) => name);
  if (readers.length === 0) return undefined;
  return readers.length === having.length ? 'Read only.' : `Read only in ${readers.join(', ')}.`;
}
