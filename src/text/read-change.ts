import {
  isMap,
  Pair,
  type ParsedNode,
  type Range,
  YAMLMap,
  YAMLParseError,
  YAMLWarning,
} from 'yaml';
import { type BlockMap, findChange, findRegion, headOf, type Region } from './change-region.ts';
import { isEmptyNode } from './own-entries.ts';
import { type ReadDocument, type ReadDocuments, readDocuments } from './read-documents.ts';
import { type ParsedPair, shiftPair } from './shift-node.ts';

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
  const { errors, warnings } = changed;
  return { documents: [{ contents, errors, warnings, range }], failure: undefined };
}

interface Changed extends Faults {
  readonly contents: BlockMap;
  /** The range of the document, where the change reaches to its end. */
  readonly end?: Range;
}

function readOuter(text: string, root: BlockMap, region: Region, by: number): Changed | undefined {
  const atEnd = region.last + 1 >= root.items.length;
  const alone = readAlone(text, region, by, above(root, region), atEnd ? '' : 'z:');
  if (!alone) return undefined;
  const entries = between(alone.root.items, region, !atEnd);
  if (!isTold(alone, entries)) return undefined;
  const items = splice(root, region, entries, alone.shift, by);
  return finish(root, items, alone, atEnd, by);
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
  const alone = readAlone(text, inner, by, `k:\n${above(map, inner)}`, tail);
  if (!alone) return undefined;
  const [holder] = alone.root.items;
  const below = holder?.value;
  if (!isBlockMap(below) || alone.root.items.length !== (lastInside && !lastOutside ? 2 : 1)) {
    return undefined;
  }
  const entries = between(below.items, inner, !lastInside);
  if (entries[0]?.key.range[0] !== inner.from - alone.shift + inner.column) return undefined;
  if (!isTold(alone, entries)) return undefined;
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
  return finish(root, rootItems, alone, lastInside && lastOutside, by);
}

/** The map at the top with its new entries; if they are its last, it ends where they do. */
function finish(
  root: BlockMap,
  items: ParsedPair[],
  { root: read, shift, end, errors, warnings }: Alone,
  atEnd: boolean,
  by: number,
): Changed {
  const range = atEnd ? withEnd(root.range, moved(read.range, shift)) : longer(root.range, by);
  return { contents: mapOf(root, items, range), errors, warnings, ...(atEnd && { end }) };
}

type Faults = Pick<ReadDocument, 'errors' | 'warnings'>;

/** Faults are told of one entry at a time: those of the second could begin in the first. */
function isTold({ errors, warnings }: Faults, entries: readonly ParsedPair[]): boolean {
  return entries.length === 1 || (errors.length === 0 && warnings.length === 0);
}

interface Alone extends Faults {
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
  if (!document || another || !isBlockMap(root)) return undefined;
  if (!areInside(document, mini.indexOf('\n', head.length), mini.length - tail.length)) {
    return undefined;
  }
  const last = tail.startsWith(' ') ? root.items.at(-1)?.value : root;
  const sentinel = isBlockMap(last) ? last.items.at(-1) : undefined;
  // What belongs to the key behind the region would stand in the region.
  if (tail !== '' && (!sentinel || headOf(sentinel) !== mini.length - 'z:'.length))
    return undefined;
  const shift = from - head.length;
  return { root, shift, end: moved(document.range, shift), ...shiftFaults(document, shift) };
}

/**
 * Whether all faults lie behind the first line of a region: a fault in the line of its key could look
 * otherwise from where the text really stands.
 */
function areInside({ errors, warnings }: Faults, firstEnd: number, end: number): boolean {
  return [...errors, ...warnings].every(
    ({ pos: [from], code }) =>
      // The library's word for a map that ends where its range does not.
      code !== 'IMPOSSIBLE' && firstEnd >= 0 && from > firstEnd && from < end,
  );
}

function shiftFaults({ errors, warnings }: Faults, by: number): Faults {
  return {
    errors: errors.map(
      ({ pos: [from, to], code, message }) =>
        new YAMLParseError([from + by, to + by], code, message),
    ),
    warnings: warnings.map(
      ({ pos: [from, to], code, message }) => new YAMLWarning([from + by, to + by], code, message),
    ),
  };
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

function isClean({ errors, warnings }: ReadDocument): boolean {
  return errors.length === 0 && warnings.length === 0;
}

function isBlockMap(node: ParsedNode | null | undefined): node is BlockMap {
  return isMap(node) && node.flow !== true;
}

/** An entry that stands for those above a region: with a value or without, as the last of them. */
function above(map: BlockMap, { first, column }: Region): string {
  const last = map.items[first - 1];
  if (!last) return '';
  return `${' '.repeat(column)}${isEmptyNode(last.value) ? 'y:' : 'y: 1'}\n`;
}

/** What was read, without what was put above and below it. */
function between(
  items: readonly ParsedPair[],
  { first }: Region,
  hasTail: boolean,
): readonly ParsedPair[] {
  return items.slice(first > 0 ? 1 : 0, hasTail ? -1 : items.length);
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
