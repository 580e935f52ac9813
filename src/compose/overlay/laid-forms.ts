import { quoted } from '../../text/scalar-text.ts';
import { parsePair } from '../fields/pairs.ts';
import { type Laid, type LaidList, type LaidMap, type LaidScalar, nothing } from './laid.ts';
import type { Bare, LayerRule } from './layer-rules.ts';
import type { SourcePlace } from './overlay.ts';

/** A string that stands where `sources` say. */
function text(value: string, sources: readonly SourcePlace[]): LaidScalar {
  return {
    kind: 'scalar',
    text: value,
    value,
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
function pairsAsMap(laid: LaidList, bare: Bare): LaidMap | undefined {
  return asMap(laid, (item, written) => {
    const { name, value } = parsePair(written);
    return [name, value === undefined ? bareValue(bare, item.sources) : text(value, item.sources)];
  });
}

/** A list of names as a map. */
function namesAsMap(laid: LaidList, bare: Bare): LaidMap | undefined {
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
function hostsAsList(laid: LaidMap): LaidList {
  const items = [...laid.entries].flatMap(([name, value]) =>
    (value.kind === 'list' ? value.items : [value]).flatMap((address) =>
      address.kind === 'scalar' ? [text(`${name}:${address.text ?? ''}`, address.sources)] : [],
    ),
  );
  return list(items, laid);
}

/**
 * A field that may be written in several ways in the one that has room for most: pairs and names as a
 * map, host names as a list, one value as a list, the path of a build as a map.
 */
export function longForm(laid: Laid, { form, pairs, names }: LayerRule): Laid {
  if (laid.kind === 'list') {
    if (pairs) return pairsAsMap(laid, pairs) ?? laid;
    return (names && namesAsMap(laid, names)) ?? laid;
  }
  if (form === 'hosts' && laid.kind === 'map') return hostsAsList(laid);
  if (laid.kind !== 'scalar' || laid.text === undefined) return laid;
  if (form === 'many') return list([laid], laid);
  return form === 'build' ? map([['context', laid]], laid) : laid;
}
