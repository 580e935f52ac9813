import { useMemo } from 'react';
import { addListItem } from '../commands/add-list-item.ts';
import { addNamedVolume } from '../commands/add-named-volume.ts';
import { declareVolume } from '../commands/declare-volume.ts';
import { type Step, step } from '../commands/plan-steps.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { setListItem } from '../commands/set-list-item.ts';
import { TARGETS } from '../compose/catalog/targets.ts';
import { readScalarList } from '../compose/fields/scalar-list.ts';
import { parseVolumeMount, printVolumeMount, type VolumeMount } from '../compose/fields/volumes.ts';
import { serviceView } from '../compose/service-view.ts';
import { type Cells, type RowColumn, WHOLE } from '../ui/row-list-model.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { changeItem } from './change-item.ts';
import { ListField } from './list-field.tsx';
import { mountCells, mountOfCells } from './mount-cells.ts';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { ScalarListField } from './scalar-list-field.tsx';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';
import { volumeUsers } from './volume-users.ts';

export const storage: ServicePanel = {
  id: 'storage',
  title: 'Storage',
  order: 60,
  appliesTo: 'service',
  keys: ['volumes', 'tmpfs'],
  count: (service) => service.volumes.length,
  Component: Storage,
};

const PART_KEYS: Readonly<Record<string, string>> = { mode: 'read_only' };

function Storage({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const key = 'volumes';
  const target = useSnapshot((snapshot) => snapshot.target);
  const device = TARGETS.find(({ id }) => id === target)?.device ?? true;
  const columns = useColumns(doc);
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
          const cells = { ...(mountCells(mount) ?? {}), [column]: text };
          const part = PART_KEYS[column] ?? column;
          const said = column === 'mode' ? (text === 'ro' ? 'true' : '') : text.trim();
          const value =
            column === WHOLE
              ? text
              : (changeItem(item, part, said) ?? printVolumeMount(mountOfCells(cells)));
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
      <ScalarListField
        service={service}
        doc={doc}
        name="tmpfs"
        label="Kept in memory"
        noun="folder in memory"
        column={TMPFS_COLUMN}
        items={readScalarList(serviceView(doc, service.name)?.get('tmpfs'))}
      />
    </>
  );
}

const TMPFS_COLUMN: RowColumn = {
  id: 'value',
  label: 'Path in the service',
  placeholder: '/run',
  width: 'minmax(0, 1fr)',
};

function useColumns(doc: ServicePanelProps['doc']): readonly RowColumn[] {
  return useMemo(
    () => [
      {
        id: 'source',
        label: 'Volume',
        placeholder: 'data',
        width: 'minmax(0, 1fr)',
        suggestions: [...doc.volumes.keys()].map((name) => ({
          value: name,
          detail: usedBy(volumeUsers(doc, name)),
        })),
      },
      { id: 'target', label: 'In the service', placeholder: '/data', width: 'minmax(0, 1fr)' },
      {
        id: 'mode',
        label: 'Access',
        width: '68px',
        initial: '',
        options: [
          { value: '', label: 'write' },
          { value: 'ro', label: 'read' },
        ],
      },
    ],
    [doc],
  );
}

function usedBy(users: readonly string[]): string {
  return users.length === 0 ? 'Used by nobody yet' : `Used by ${users.join(', ')}`;
}

function MountNote(
  props: ServicePanelProps & { readonly mount: VolumeMount; readonly device: boolean },
) {
  const { mount, doc, service } = props;
  if (mount.kind === 'volume' && mount.source !== undefined) {
    const others = volumeUsers(doc, mount.source).filter((name) => name !== service.name);
    return others.length > 0 ? (
      <p className={styles.hint}>Shared with {others.join(', ')}.</p>
    ) : null;
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
