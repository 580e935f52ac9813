import { declareVolume } from '../commands/declare-volume.ts';
import { removeVolume } from '../commands/remove-volume.ts';
import { renameVolume } from '../commands/rename-volume.ts';
import { DataPlace } from './data-place.tsx';
import { type DeclaredKind, DeclaredList } from './declared-list.tsx';
import type { AppPanel, AppPanelProps } from './panel.ts';

export const appVolumes: AppPanel = {
  id: 'app-volumes',
  title: 'Named volumes',
  order: 30,
  appliesTo: 'app',
  keys: ['volumes'],
  prominent: true,
  count: (doc) => doc.volumes.size,
  Component: AppVolumes,
};

const VOLUMES: DeclaredKind = {
  noun: 'volume',
  key: 'volumes',
  label: 'Volumes of the app',
  used: 'Used by',
  unused: 'Used by nobody.',
  declare: declareVolume,
  rename: renameVolume,
  remove: removeVolume,
  withForm: new Set(),
};

function AppVolumes({ doc }: AppPanelProps) {
  return (
    <DeclaredList
      doc={doc}
      kind={VOLUMES}
      empty="Nothing that services write is kept across updates yet."
      below={({ name }) => <DataPlace volume={name} />}
    />
  );
}
