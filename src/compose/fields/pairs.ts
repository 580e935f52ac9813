import type { YamlView } from '../../text/yaml-view.ts';
import type { Located } from '../located.ts';

/** A name and, where there is one, its value as characters. */
export interface Pair {
  readonly name: string;
  readonly value: string | undefined;
}

/** `name=value`, split at the first equals sign; no sign, no value. */
export function parsePair(text: string): Pair {
  const at = text.indexOf('=');
  if (at < 0) return { name: text, value: undefined };
  return { name: text.slice(0, at), value: text.slice(at + 1) };
}

export function printPair({ name, value }: Pair): string {
  return value === undefined ? name : `${name}=${value}`;
}

/** The fields that are either a list of `name=value` or a map: labels, environment, build args and more. */
export function readPairs(view: YamlView | undefined): readonly Located<Pair>[] {
  if (!view) return [];
  if (view.kind === 'map') {
    return view.entries.map(({ key, value, origin }) => ({
      value: { name: key, value: value.string },
      path: value.path,
      origin,
    }));
  }
  return view.items.flatMap((item) => {
    const text = item.string;
    if (text === undefined) return [];
    return [{ value: parsePair(text), path: item.path, origin: item.origin }];
  });
}
