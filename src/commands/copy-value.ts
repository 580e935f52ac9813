import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';

/** More than any list that a person writes; less than what aliases of aliases can stand for. */
const MOST_VALUES = 2000;

/**
 * A value with its aliases resolved, to be written again elsewhere. A number that does not print as it
 * was written (`0777`, `1.10`) is copied as text, so that no digit changes.
 * Undefined if it is too large to copy.
 */
export function copyValue(view: YamlView): YamlValue | undefined {
  let left = MOST_VALUES;
  const copy = (from: YamlView): YamlValue => {
    if (--left < 0) return null;
    switch (from.kind) {
      case 'map':
        return Object.fromEntries(from.entries.map(({ key, value }) => [key, copy(value)]));
      case 'seq':
        return from.items.map(copy);
      case 'null':
        return null;
      case 'scalar':
        return typeof from.scalar === 'string' || String(from.scalar) === from.string
          ? from.scalar
          : (from.string ?? null);
    }
  };
  const value = copy(view);
  return left < 0 ? undefined : value;
}
