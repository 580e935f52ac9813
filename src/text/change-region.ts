import { isScalar, type ParsedNode, type YAMLMap } from 'yaml';
import { lineStart } from './lines.ts';
import type { ParsedPair } from './shift-node.ts';

export type BlockMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;

/** Where two texts differ: the first has `from..to` where the second has `from..to + by`. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** Entries of one block map, with all their lines, and nothing else. */
export interface Region {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** Where the keys of the map stand on their lines. */
  readonly column: number;
}

/** The entries of `map` whose lines hold all of a change. */
export function findRegion(
  before: string,
  text: string,
  map: BlockMap,
  { from, to, by }: Change,
  end: number,
): Region | undefined {
  const { items } = map;
  const lineOf = (index: number): number => {
    const item = items[index];
    return item ? lineStart(before, item.key.range[0]) : end;
  };
  const first = lastAtOrBefore(items.length, from, lineOf);
  const start = lineOf(first);
  if (start > from) return undefined;
  let last = first;
  while (last + 1 < items.length && !endsLine(text, start, lineOf(last + 1), to, by)) last++;
  const head = items[first];
  const next = items[last + 1];
  const column = head && columnOf(before, head);
  if (column === undefined || (next && columnOf(before, next) !== column)) return undefined;
  const stop = lineOf(last + 1);
  if (
    to > stop ||
    (last + 1 >= items.length && stop < before.length && !endsLine(text, start, stop, to, by))
  )
    return undefined;
  return { first, last, from: start, to: stop, column };
}

/** Whether a region may end at `stop`: behind the change, at the beginning of a line. */
function endsLine(text: string, start: number, stop: number, to: number, by: number): boolean {
  return stop >= to && stop + by > start && text.charAt(stop + by - 1) === '\n';
}

/** The last index below `count` whose place is not behind `at`; 0 if there is none. */
function lastAtOrBefore(count: number, at: number, placeOf: (index: number) => number): number {
  let low = 1;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(middle) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where an entry begins on its line, if nothing but spaces stands before its plain key. */
function columnOf(text: string, pair: ParsedPair): number | undefined {
  const head = headOf(pair);
  if (head === undefined) return undefined;
  const start = lineStart(text, head);
  return /^ *$/.test(text.slice(start, head)) ? head - start : undefined;
}

/** Where the key of an entry begins, unless something that belongs to it stands before. */
export function headOf({ key, srcToken }: ParsedPair): number | undefined {
  const marks = srcToken?.start.some(
    ({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind',
  );
  if (marks !== false || !isScalar(key)) return undefined;
  // A key that is not written, as in `: value`, has its place at the comments above, or at the colon.
  const [from, to] = key.range;
  return from < to ? from : undefined;
}

export function findChange(before: string, text: string): Change {
  const shorter = Math.min(before.length, text.length);
  let from = 0;
  while (from < shorter && before.charCodeAt(from) === text.charCodeAt(from)) from++;
  let same = 0;
  const most = shorter - from;
  while (
    same < most &&
    before.charCodeAt(before.length - 1 - same) === text.charCodeAt(text.length - 1 - same)
  ) {
    same++;
  }
  return { from, to: before.length - same, by: text.length - before.length };
}
