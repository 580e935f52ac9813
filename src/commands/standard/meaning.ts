import type { YamlView } from '../../text/yaml-view.ts';

/**
 * What a value says, aliases and merge keys resolved: scalars as type and characters, so that
 * `0440` and `440` differ, maps without order. Read from the text by another way than edits are planned.
 */
export type Meaning = string | null | readonly Meaning[] | ReadonlyMap<string, Meaning>;

const MOST_VALUES = 500_000;

/** Undefined where aliases expand beyond measure. */
export function meaningOf(view: YamlView): Meaning | undefined {
  let left = MOST_VALUES;
  const read = (from: YamlView): Meaning => {
    if (--left < 0) return null;
    switch (from.kind) {
      case 'map':
        return new Map(from.entries.map(({ key, value }) => [key, read(value)]));
      case 'seq':
        return from.items.map(read);
      case 'scalar':
        return `${typeof from.scalar}:${from.string ?? ''}`;
      case 'null':
        return null;
    }
  };
  const meaning = read(view);
  return left < 0 ? undefined : meaning;
}

/** A string as a meaning. */
export function text(value: string): Meaning {
  return `string:${value}`;
}

/** The characters of a scalar, whatever its type. */
export function charactersOf(meaning: Meaning | undefined): string | undefined {
  return typeof meaning === 'string' ? meaning.slice(meaning.indexOf(':') + 1) : undefined;
}

export function isMap(meaning: Meaning | undefined): meaning is ReadonlyMap<string, Meaning> {
  return meaning instanceof Map;
}

export function isList(meaning: Meaning | undefined): meaning is readonly Meaning[] {
  return Array.isArray(meaning);
}

/** The path of the first difference, or undefined. */
export function findDifference(
  expected: Meaning | undefined,
  actual: Meaning | undefined,
  at = '',
): string | undefined {
  if (isMap(expected) && isMap(actual)) {
    for (const key of new Set([...expected.keys(), ...actual.keys()])) {
      const place = at === '' ? key : `${at}.${key}`;
      if (!expected.has(key)) return `${place} is there but should not be`;
      if (!actual.has(key)) return `${place} is missing`;
      const difference = findDifference(expected.get(key), actual.get(key), place);
      if (difference) return difference;
    }
    return undefined;
  }
  if (isList(expected) && isList(actual)) {
    if (expected.length !== actual.length) {
      return `${at} has ${actual.length} entries instead of ${expected.length}`;
    }
    for (const [index, item] of expected.entries()) {
      const difference = findDifference(item, actual[index], `${at}[${index}]`);
      if (difference) return difference;
    }
    return undefined;
  }
  return expected === actual ? undefined : `${at} is ${show(actual)} instead of ${show(expected)}`;
}

function show(meaning: Meaning | undefined): string {
  if (isMap(meaning)) return 'a map';
  if (isList(meaning)) return 'a list';
  return meaning === null || meaning === undefined ? 'empty' : meaning;
}

/** `map` with `key` changed by `change`; undefined takes the key away. */
export function withKey(
  map: Meaning | undefined,
  key: string,
  change: (value: Meaning | undefined) => Meaning | undefined,
): Meaning {
  const changed = new Map(isMap(map) ? map : []);
  const value = change(changed.get(key));
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}
