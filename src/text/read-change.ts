import { isMap, isScalar, Pair, type ParsedNode, type Range, YAMLMap } from 'yaml';
import { lineStart } from './lines.ts';
import { type ReadDocument, type ReadDocuments, readDocuments } from './read-documents.ts';
import { type ParsedPair, shiftPair } from './shift-node.ts';

type BlockMap = YAMLMap.Parsed<ParsedNode, ParsedNode | null>;

/** Where two texts differ: the first has `from..to` where the second has `from..to + by`. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** Entries of one block map, with all their lines, and nothing else. */
interface Region {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly to: number;
  /** Where the keys of the map stand on their lines. */
  readonly column: number;
}

/**
 * What `readDocuments(text)` gives, made from what it gave for `before` by reading only the entries
 * that changed: of the map at the top, or of a map below one of its keys, such as one service.
 * Undefined where that cannot be told from the lines alone; then everything must be read.
 *
 * Reading is deterministic, so equal text read from an equal state gives equal nodes. The state
 * before the first changed entry is as it was: a line that begins with a key in the column of the
 * map. The entries are read between two keys in the same columns as in the text; if the second is
 * found in its place, the state behind the entries is as it was, too.
 */
export function readChange(
  before: string,
  read: ReadDocuments,
  text: string,
): ReadDocuments | undefined {
  const [document, another] = read.documents;
  const root = document?.contents;
  if (!document || another || !isClean(document) || !isBlockMap(root)) return undefined;
  if (document.range[0] > 0 && /^%/m.test(before.slice(0, root.range[0]))) return undefined;
  const change = findChange(before, text);
  const outer = findRegion(before, text, root, change, before.length);
  if (outer?.column !== 0) return undefined;
  const parent = outer.first === outer.last ? root.items[outer.first] : undefined;
  const map = parent?.value;
  const inner = isBlockMap(map) ? findRegion(before, text, map, change, outer.to) : undefined;
  const changed =
    parent && inner && isBlockMap(map) && inner.column > 0 && headOf(parent) !== undefined
      ? readInner(text, root, outer, parent, map, inner, change.by)
      : readOuter(text, root, outer, change.by);
  if (!changed) return undefined;
  const { contents, end } = changed;
  const range = end ? withEnd(document.range, end) : longer(document.range, change.by);
  return { documents: [{ contents, errors: [], warnings: [], range }], failure: undefined };
}

interface Changed {
  readonly contents: BlockMap;
  /** The range of the document, where the change reaches to its end. */
  readonly end?: Range;
}

function readOuter(text: string, root: BlockMap, region: Region, by: number): Changed | undefined {
  const atEnd = region.last + 1 >= root.items.length;
  const alone = readAlone(text, region, by, '', atEnd ? '' : 'z:');
  if (!alone) return undefined;
  const items = splice(root, region, sentinelOff(alone.root.items, !atEnd), alone.shift, by);
  return atEnd
    ? {
        contents: mapOf(root, items, withEnd(root.range, moved(alone.root.range, alone.shift))),
        end: alone.end,
      }
    : { contents: mapOf(root, items, longer(root.range, by)) };
}

function readInner(
  text: string,
  root: BlockMap,
  outer: Region,
  parent: ParsedPair,
  map: BlockMap,
  inner: Region,
  by: number,
): Changed | undefined {
  const lastInside = inner.last + 1 >= map.items.length;
  const lastOutside = outer.last + 1 >= root.items.length;
  const tail = lastInside ? (lastOutside ? '' : 'z:') : `${' '.repeat(inner.column)}z:`;
  const alone = readAlone(text, inner, by, 'k:\n', tail);
  if (!alone) return undefined;
  const [holder, ...others] = sentinelOff(alone.root.items, lastInside && !lastOutside);
  const below = holder?.value;
  if (!isBlockMap(below) || others.length > 0) return undefined;
  const entries = sentinelOff(below.items, !lastInside);
  if (entries[0]?.key.range[0] !== 'k:\n'.length + inner.column) return undefined;
  const items = splice(map, inner, entries, alone.shift, by);
  const ending = lastInside
    ? withEnd(map.range, moved(below.range, alone.shift))
    : longer(map.range, by);
  const pair: ParsedPair = new Pair(parent.key, mapOf(map, items, ending));
  if (parent.srcToken) pair.srcToken = parent.srcToken;
  const rootItems = [
    ...root.items.slice(0, outer.first),
    pair,
    ...shiftAll(root.items.slice(outer.last + 1), by),
  ];
  return lastInside && lastOutside
    ? {
        contents: mapOf(root, rootItems, withEnd(root.range, moved(alone.root.range, alone.shift))),
        end: alone.end,
      }
    : { contents: mapOf(root, rootItems, longer(root.range, by)) };
}

interface Alone {
  readonly root: BlockMap;
  /** From offsets of what was read to offsets of the text. */
  readonly shift: number;
  readonly end: Range;
}

/** Reads the lines of a region between `head` and `tail`, a key whose finding proves that the lines end where they should. */
function readAlone(
  text: string,
  { from, to, column }: Region,
  by: number,
  head: string,
  tail: string,
): Alone | undefined {
  const lines = text.slice(from, to + by);
  // A region of most of the text is read no faster than all of it.
  if (lines.length * 2 > text.length && lines.length > 2000) return undefined;
  if (!startsWithKey(lines, column) || /^(?:---|\.\.\.)/m.test(lines)) return undefined;
  const mini = head + lines + tail;
  const { documents } = readDocuments(mini, {});
  const [document, another] = documents;
  const root = document?.contents;
  if (!document || another || !isClean(document) || !isBlockMap(root)) return undefined;
  const last = tail.startsWith(' ') ? root.items.at(-1)?.value : root;
  const sentinel = isBlockMap(last) ? last.items.at(-1) : undefined;
  if (tail !== '' && sentinel?.key.range[0] !== mini.length - 'z:'.length) return undefined;
  const shift = from - head.length;
  return { root, shift, end: moved(document.range, shift) };
}

const KEY_START = /[\w"']/;

function startsWithKey(lines: string, column: number): boolean {
  return (
    lines.slice(0, column).trim() === '' &&
    lines.slice(0, column).length === column &&
    !lines.slice(0, column).includes('\n') &&
    !lines.slice(0, column).includes('\t') &&
    KEY_START.test(lines.charAt(column))
  );
}

/** The entries of `map` whose lines hold all of a change. */
function findRegion(
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
function headOf({ key, srcToken }: ParsedPair): number | undefined {
  const marks = srcToken?.start.some(
    ({ type }) => type === 'anchor' || type === 'tag' || type === 'explicit-key-ind',
  );
  return marks === false && isScalar(key) ? key.range[0] : undefined;
}

function findChange(before: string, text: string): Change {
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

function isClean({ errors, warnings }: ReadDocument): boolean {
  return errors.length === 0 && warnings.length === 0;
}

function isBlockMap(node: ParsedNode | null | undefined): node is BlockMap {
  return isMap(node) && node.flow !== true;
}

function sentinelOff(items: readonly ParsedPair[], has: boolean): readonly ParsedPair[] {
  return has ? items.slice(0, -1) : items;
}

function splice(
  map: BlockMap,
  { first, last }: Region,
  entries: readonly ParsedPair[],
  shift: number,
  by: number,
): ParsedPair[] {
  return [
    ...map.items.slice(0, first),
    ...shiftAll(entries, shift),
    ...shiftAll(map.items.slice(last + 1), by),
  ];
}

function shiftAll(pairs: readonly ParsedPair[], by: number): readonly ParsedPair[] {
  return by === 0 ? pairs : pairs.map((pair) => shiftPair(pair, by));
}

function mapOf(old: BlockMap, items: ParsedPair[], range: Range): BlockMap {
  const { anchor, tag } = old;
  const map = new YAMLMap<ParsedNode, ParsedNode | null>();
  const props = { ...(anchor !== undefined && { anchor }), ...(tag !== undefined && { tag }) };
  return Object.assign(map, { items, range }, props, NO_TOKEN);
}

const NO_TOKEN: { readonly srcToken?: never } = {};

function longer([from, valueEnd, nodeEnd]: Range, by: number): Range {
  return [from, valueEnd + by, nodeEnd + by];
}

function moved([from, valueEnd, nodeEnd]: Range, by: number): Range {
  return [from + by, valueEnd + by, nodeEnd + by];
}

function withEnd([from]: Range, [, valueEnd, nodeEnd]: Range): Range {
  return [from, valueEnd, nodeEnd];
}
