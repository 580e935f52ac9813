import type { YamlValue } from './intent.ts';
import type { YamlView } from './yaml-view.ts';

/** Aliases of aliases can stand for billions of values; no file that a person means has this many. */
const DEFAULT_BUDGET = 200_000;

/**
 * A value with aliases and merge keys resolved, as plain data.
 * Undefined if that takes more than `budget` values.
 */
export function plainValue(view: YamlView, budget = DEFAULT_BUDGET): YamlValue | undefined {
  const left = { count: budget };
  const value = read(view, left);
  return left.count < 0 ? undefined : value;
}

function read(view: YamlView, left: { count: number }): YamlValue {
  left.count--;
  if (left.count < 0) return null;
  switch (view.kind) {
    case 'map':
      // fromEntries, because an assignment to `__proto__` would be lost.
      return Object.fromEntries(view.entries.map(({ key, value }) => [key, read(value, left)]));
    case 'seq':
      return view.items.map((item) => read(item, left));
    default:
      return view.scalar;
  }
}
