import { copyValue } from '../commands/copy-value.ts';
import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { WHOLE } from '../ui/row-list-model.ts';

/**
 * An entry with one cell of its row changed: as it was typed whole, in its long form, or printed anew.
 * @param parts the keys of the long form that are not called as their column
 */
export function changeCell(
  item: YamlView | undefined,
  parts: Readonly<Record<string, string>>,
  column: string,
  text: string,
  print: () => string,
): YamlValue {
  if (column === WHOLE) return text;
  return changeItem(item, parts[column] ?? column, text.trim()) ?? print();
}

/**
 * An entry of the long form with one part changed, the rest as it is; an empty part is left out.
 * Undefined for an entry that is no map.
 */
export function changeItem(
  item: YamlView | undefined,
  part: string,
  text: string,
): YamlValue | undefined {
  if (item?.kind !== 'map') return undefined;
  const parts = item.entries.map(({ key, value }): readonly [string, YamlValue] => [
    key,
    copyValue(value) ?? null,
  ]);
  const was = item.get(part)?.scalar;
  const value = partValue(part, text, was);
  const changed = parts.some(([key]) => key === part)
    ? parts.map(([key, old]): readonly [string, YamlValue] => [key, key === part ? value : old])
    : [...parts, [part, value] as const];
  return Object.fromEntries(changed.filter(([key]) => key !== part || text !== ''));
}

function partValue(part: string, text: string, was: YamlView['scalar'] | undefined): YamlValue {
  if (part === 'read_only') return text === 'true';
  return typeof was === 'number' && /^\d+$/.test(text) ? Number(text) : text;
}
