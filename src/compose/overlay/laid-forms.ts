import { quoted } from '../../text/scalar-text.ts';
import { parsePair } from '../fields/pairs.ts';
import { type Laid, type LaidList, type LaidMap, type LaidScalar, nothing } from './laid.ts';
import type { SourcePlace } from './overlay.ts';

/** What a name alone in a list means where the field is written as a map. */
export type Bare = 'null' | 'empty' | 'started';

/** A string that stands where `sources` say. */
function text(value: string, sources: readonly SourcePlace[]): LaidScalar {
  return {
    kind: 'scalar',
    text: value,
    written: quoted(value, 'double'),
    sources,
    mark: undefined,
    marked: false,
  };
}

function map(entries: readonly (readonly [string, Laid])[], like: Laid): LaidMap {
  const { sources, mark } = like;
  return { kind: 'map', entries: new Map(entries), sources, mark, marked: false };
}

function list(items: readonly Laid[], { sources, mark }: Laid): LaidList {
  return { kind: 'list', items, sources, mark, marked: false };
}

/** A list of `name=value` as a map; undefined where an item is no line of text. */
export function pairsAsMap(laid: LaidList, bare: Bare): LaidMap | undefined {
  return asMap(laid, (item, written) => {
    const { name, value } = parsePair(written);
    return [name, value === undefined ? bareValue(bare, item.sources) : text(value, item.sources)];
  });
}

/** A list of names as a map. */
export function namesAsMap(laid: LaidList, bare: Bare): LaidMap | undefined {
  return asMap(laid, (item, name) => [name, bareValue(bare, item.sources)]);
}

function asMap(
  laid: LaidList,
  entryOf: (item: Laid, text: string) => readonly [string, Laid],
): LaidMap | undefined {
  const entries: (readonly [string, Laid])[] = [];
  for (const item of laid.items) {
    if (item.kind !== 'scalar' || item.text === undefined) return undefined;
    entries.push(entryOf(item, item.text));
  }
  return map(entries, laid);
}

function bareValue(bare: Bare, sources: readonly SourcePlace[]): Laid {
  if (bare === 'null') return nothing(sources);
  if (bare === 'empty') return text('', sources);
  return map([['condition', text('service_started', sources)]], nothing(sources));
}

/** Host names as a list of `name:address`; a name may stand for several addresses there. */
export function hostsAsList(laid: LaidMap): LaidList {
  const items = [...laid.entries].flatMap(([name, value]) =>
    (value.kind === 'list' ? value.items : [value]).flatMap((address) =>
      address.kind === 'scalar' ? [text(`${name}:${address.text ?? ''}`, address.sources)] : [],
    ),
  );
  return list(items, laid);
}

/** A single value as the list that it stands for. */
export function oneAsList(laid: LaidScalar): LaidList {
  return list([laid], laid);
}

/** `build: ./web` as the map that it stands for. */
export function contextAsMap(laid: LaidScalar): LaidMap {
  return map([['context', laid]], laid);
}
