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

/** How the list form of a field parts a name from its value. */
export interface PairForm {
  parse(text: string): Pair;
  /** @param like the item that it takes the place of, parted in the same way */
  print(pair: Pair, like?: string): string;
}

const USUAL: PairForm = { parse: parsePair, print: printPair };

/** `host:address`; Docker Compose 2 takes `host=address` too, which an address with colons reads better with. */
const HOSTS: PairForm = {
  parse(text) {
    const at = text.search(/[:=]/);
    if (at < 0) return { name: text, value: undefined };
    return { name: text.slice(0, at).trim(), value: text.slice(at + 1).trim() };
  },
  print({ name, value }, like = '') {
    return value === undefined ? name : `${name}${/^[^:=]*=/.test(like) ? '=' : ':'}${value}`;
  },
};

/** How the list form of the field called `key` is written. */
export function pairForm(key: string): PairForm {
  return key === 'extra_hosts' ? HOSTS : USUAL;
}

/** The fields that are either a list of `name=value` or a map: labels, environment, build args and more. */
export function readPairs(
  view: YamlView | undefined,
  form: PairForm = USUAL,
): readonly Located<Pair>[] {
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
    return [{ value: form.parse(text), path: item.path, origin: item.origin }];
  });
}
