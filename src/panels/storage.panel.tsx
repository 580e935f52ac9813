import { useMemo } from 'react';
import { addListItem } from '../commands/add-list-item.ts';
import { addNamedVolume } from '../commands/add-named-volume.ts';
import { declareVolume } from '../commands/declare-volume.ts';
import { type Step, step } from '../commands/plan-steps.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { setListItem } from '../commands/set-list-item.ts';
import { TARGETS } from '../compose/catalog/targets.ts';
import { parseVolumeMount, printVolumeMount, type VolumeMount } from '../compose/fields/volumes.ts';
import { FORM_KEYS } from '../compose/form-keys.ts';
import type { Cells, RowColumn } from '../ui/row-list-model.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { countWritten } from './count-written.ts';
import { DataPlace } from './data-place.tsx';
import { declaredUsers } from './declared-users.ts';
import { FieldTable } from './field-table.tsx';
import { keysOf } from './form-field.ts';
import { ListField } from './list-field.tsx';
import { ACCESS_COLUMN, changeMount, mountCells, mountOfCells } from './mount-cells.ts';
import { NameLinks } from './name-links.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { runSteps } from './steps.ts';
import { STORAGE_FIELDS } from './storage-fields.ts';
import { mountPathSuggestions, volumeSuggestions } from './suggest.ts';
import { useActions } from './use-run.ts';

export const storage: ServicePanel = {
  id: 'storage',
  title: 'Storage',
  order: 60,
  appliesTo: 'service',
  keys: FORM_KEYS.storage,
  count: (service) => service.volumes.length + countWritten(service, keysOf(STORAGE_FIELDS)),
  Component: Storage,
};

function Storage({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const key = 'volumes';
  const target = useSnapshot((snapshot) => snapshot.target);
  const device = TARGETS.find(({ id }) => id === target)?.device ?? true;
  const columns = useColumns({ doc, service });
  return (
    <>
      <ListField<VolumeMount>
        service={service}
        doc={doc}
        name={key}
        label="Volumes"
        noun="volume"
        empty="Nothing that the service writes is kept across updates."
        columns={columns}
        items={service.volumes}
        nameOf={(mount) => mount.raw}
        cellsOf={mountCells}
        rawOf={(mount) => mount.raw}
        noteOf={(mount) => <MountNote mount={mount} device={device} doc={doc} service={service} />}
        onAdd={(rows) =>
          run(runSteps, {
            label: `Add ${rows.length === 1 ? 'volume' : `${rows.length} volumes`} to ${service.name}`,
            steps: rows.map((cells) => addMount(service.name, cells)),
          })
        }
        onChange={(mount, index, column, text) => {
          const item = doc.syntax.view([...service.path, key, index]);
          const value = changeMount(mount, item, column, text);
          const change = step(setListItem, { service: service.name, key, index, value });
          return run(runSteps, {
            label: `Change volume of ${service.name}`,
            steps: column === 'source' ? [change, declareIfNew(text.trim())] : [change],
          });
        }}
        onRemove={(_, index) => run(removeListItem, { service: service.name, key, index })}
        parseLine={(line) =>
          mountCells(parseVolumeMount(line)) ?? { source: '', target: line, mode: '' }
        }
      />
      <FieldTable service={service} doc={doc} fields={STORAGE_FIELDS} more="storage settings" />
    </>
  );
}

function useColumns({ doc, service }: ServicePanelProps): readonly RowColumn[] {
  return useMemo(
    () => [
      {
        id: 'source',
        label: 'Volume',
        placeholder: 'data',
        width: 'minmax(0, 1fr)',
        suggestions: volumeSuggestions(doc),
      },
      {
        id: 'target',
        label: 'In the service',
        placeholder: '/data',
        width: 'minmax(0, 1fr)',
        suggestions: ({ source = '' }) => mountPathSuggestions(doc, service, source.trim()),
      },
      ACCESS_COLUMN,
    ],
    [doc, service],
  );
}

function MountNote(
  props: ServicePanelProps & { readonly mount: VolumeMount; readonly device: boolean },
) {
  const { mount, doc, service } = props;
  if (mount.kind === 'volume' && mount.source !== undefined) {
    const others = declaredUsers(doc, 'volume', mount.source).filter(
      (name) => name !== service.name,
    );
    return (
      <>
        {others.length > 0 && (
          <p className={styles.hint}>
            Shared with <NameLinks names={others} />.
          </p>
        )}
        <DataPlace volume={mount.source} />
      </>
    );
  }
  if (mount.kind === 'bind') {
    return (
      <p className={styles.hint}>
        A folder of the host.
        {props.device && ' On a device only a few of these work; a named volume keeps data.'}
      </p>
    );
  }
  if (mount.kind === 'tmpfs')
    return <p className={styles.hint}>Kept in memory, gone at the end.</p>;
  if (mount.kind === 'anonymous') {
    return <p className={styles.hint}>A volume without a name: nothing can find it again.</p>;
  }
  return null;
}

function addMount(service: string, cells: Cells): Step {
  const { source, target, mode } = mountOfCells(cells);
  const raw = printVolumeMount({ source, target, mode });
  const isNamed = source !== undefined && parseVolumeMount(raw).kind === 'volume';
  if (isNamed && (mode === undefined || mode === 'ro')) {
    return step(addNamedVolume, {
      service,
      volume: source,
      target: target ?? '',
      readOnly: mode === 'ro',
    });
  }
  return step(addListItem, { service, key: 'volumes', value: raw });
}

/** A named volume must stand at the top of the file too. */
function declareIfNew(name: string): Step {
  return (doc) => {
    const isNamed = parseVolumeMount(`${name}:/`).kind === 'volume' && name !== '';
    return isNamed && !doc.volumes.has(name)
      ? declareVolume.plan(doc, { name })
      : { ok: true, edits: [], tree: doc.syntax };
  };
}
