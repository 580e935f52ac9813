import { parseVolumeMount, printVolumeMount, type VolumeMount } from '../compose/fields/volumes.ts';
import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';
import type { Cells, RowColumn } from '../ui/row-list-model.ts';
import { changeCell } from './change-item.ts';

type MountParts = Parameters<typeof printVolumeMount>[0];

/** Whether the service may write to what is mounted. */
export const ACCESS_COLUMN: RowColumn = {
  id: 'mode',
  label: 'Access',
  width: '68px',
  initial: '',
  options: [
    { value: '', label: 'write' },
    { value: 'ro', label: 'read' },
  ],
};

/** A mount as the cells of its row, or undefined where putting the cells together would not give it back. */
export function mountCells(mount: VolumeMount): Cells | undefined {
  if (mount.form === 'short' && printVolumeMount(mount) !== mount.raw.trim()) return undefined;
  return { source: mount.source ?? '', target: mount.target ?? '', mode: mount.mode ?? '' };
}

/** What the cells of a row say; a whole mount typed or pasted into one cell counts too. */
export function mountOfCells(cells: Cells): MountParts {
  const [source, target, mode] = ['source', 'target', 'mode'].map(
    (column) => cells[column]?.trim() || undefined,
  );
  if (target === undefined && source?.includes(':')) {
    const parts = parseVolumeMount(source);
    return { ...parts, mode: parts.mode ?? mode };
  }
  return { source, target, mode };
}

const PART_KEYS: Readonly<Record<string, string>> = { mode: 'read_only' };

/** A mount with one cell changed, in the short or long form of `item`. */
export function changeMount(
  mount: VolumeMount,
  item: YamlView | undefined,
  column: string,
  text: string,
): YamlValue {
  const said = column === 'mode' ? (text === 'ro' ? 'true' : '') : text;
  return changeCell(item, PART_KEYS, column, said, () =>
    printVolumeMount(mountOfCells({ ...(mountCells(mount) ?? {}), [column]: text })),
  );
}
