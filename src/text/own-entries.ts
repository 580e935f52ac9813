import { isAlias, isCollection, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { lineEnd, lineStart } from './lines.ts';
import type { SourceRange } from './text-edit.ts';

interface SourcePart {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
}

/** An entry of a map or an item of a sequence, as the text has it. */
export interface OwnEntry {
  /** Undefined for an item of a sequence. */
  readonly key: ParsedNode | undefined;
  readonly value: ParsedNode | null;
  readonly flow: boolean;
  /** Where it begins: at its dash, its question mark, or its key with what names or types the key. */
  readonly head: number;
  /** Behind the colon or the dash. */
  readonly mark: number;
  /** False for entries of a map without a colon, such as `{a}`. */
  readonly marked: boolean;
  /** Whether it is written with a question mark. */
  readonly explicit: boolean;
  /** Anchors and tags that stand between the mark and the value. */
  readonly props: readonly SourcePart[];
  /** Parts of the entry in the text it was parsed from. */
  range(text: string, part: 'key' | 'value' | 'entry'): SourceRange;
}

/** The name by which a path calls a key: `8080: x` and `"8080": x` are both `8080`. */
export function keyName(key: ParsedNode): string {
  if (isScalar(key)) {
    if (typeof key.value === 'symbol') return '<<';
    return typeof key.value === 'string' ? key.value : (key.source ?? '');
  }
  return isAlias(key) ? `*${key.source}` : '?';
}

/** Whether the entry under this key merges another map, as `<<: *base` does. */
export function isMergeKey(key: ParsedNode): boolean {
  return isScalar(key) && (typeof key.value === 'symbol' || (key.value === '<<' && isPlain(key)));
}

function isPlain(key: ParsedNode): boolean {
  return isScalar(key) && key.type === 'PLAIN';
}

/** What a map or sequence holds in the text, in order; nothing for other nodes. */
export function ownEntries(node: ParsedNode | null): readonly OwnEntry[] {
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    return node.items.map((pair) =>
      mapEntry(node.flow === true, pair.key, pair.value, pair.srcToken),
    );
  }
  if (isSeq<ParsedNode | null>(node)) {
    return node.items.map((value, index) =>
      seqItem(node.flow === true, value, node.srcToken?.items[index]?.start ?? [], node.range[0]),
    );
  }
  return [];
}

/** Whether nothing is written for the node, as behind the colon of a bare key. */
export function isEmptyNode(node: ParsedNode | null): boolean {
  return !node || (isScalar(node) && node.range[0] === node.range[1]);
}

/** The end of what a node says, without the comments and blank lines behind it. */
export function contentEnd(text: string, node: ParsedNode): number {
  let last: ParsedNode = node;
  let end = node.range[0];
  // Entries stand in order, so only the last one of each level counts.
  while (isCollection(last) && !last.flow) {
    const entry = lastEntry(last);
    if (!entry) return Math.max(end, last.range[0]);
    end = Math.max(end, slotOf(entry), entry.key ? entry.key.range[1] : 0);
    if (!entry.value || isEmptyNode(entry.value)) return Math.min(end, text.length);
    last = entry.value;
  }
  return Math.max(end, scalarEnd(text, last));
}

function lastEntry(node: ParsedNode): OwnEntry | undefined {
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const pair = node.items.at(-1);
    return pair && mapEntry(node.flow === true, pair.key, pair.value, pair.srcToken);
  }
  if (isSeq<ParsedNode | null>(node)) {
    const value = node.items.at(-1);
    const start = node.srcToken?.items[node.items.length - 1]?.start ?? [];
    return value === undefined
      ? undefined
      : seqItem(node.flow === true, value, start, node.range[0]);
  }
  return undefined;
}

function scalarEnd(text: string, node: ParsedNode): number {
  const end = Math.min(node.range[1], text.length);
  if (!isScalar(node) || (node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED')) {
    return end;
  }
  // A block scalar's range takes its last line break along, and blank lines behind it.
  let at = end;
  while (at > node.range[0] && text.slice(lineStart(text, at), at).trim() === '') {
    at = Math.max(node.range[0], lineStart(text, at) - 1);
  }
  return at <= node.range[0] ? Math.min(lineEnd(text, node.range[0]), end) : at;
}

/** Where a value would be written: behind the mark and behind any anchor or tag. */
export function slotOf(entry: OwnEntry): number {
  return entry.props.reduce(
    (end, part) => Math.max(end, part.offset + part.source.length),
    entry.mark,
  );
}

function isProp(part: SourcePart): boolean {
  return part.type === 'anchor' || part.type === 'tag';
}

function seqItem(
  flow: boolean,
  value: ParsedNode | null,
  start: readonly SourcePart[],
  fallback: number,
): OwnEntry {
  const dash = start.find((part) => part.type === 'seq-item-ind')?.offset;
  const props = start.filter(isProp);
  const begin = props[0]?.offset ?? value?.range[0] ?? fallback;
  const mark = dash === undefined ? begin : dash + 1;
  return {
    key: undefined,
    value,
    flow,
    head: dash ?? begin,
    mark,
    marked: true,
    explicit: false,
    props,
    range(text, part) {
      const empty = isEmptyNode(value);
      const to = value && !empty ? contentEnd(text, value) : slotOf(this);
      if (part === 'entry') return { from: this.head, to };
      return { from: props[0]?.offset ?? (value && !empty ? value.range[0] : mark), to };
    },
  };
}

interface PairToken {
  readonly start: readonly SourcePart[];
  readonly sep?: readonly SourcePart[];
}

function mapEntry(
  flow: boolean,
  key: ParsedNode,
  value: ParsedNode | null,
  token: PairToken | undefined,
): OwnEntry {
  const sep = token?.sep ?? [];
  const colon = sep.find((part) => part.type === 'map-value-ind');
  const before = (token?.start ?? []).filter(
    (part) => isProp(part) || part.type === 'explicit-key-ind',
  );
  const mark = colon ? colon.offset + 1 : key.range[1];
  const props = sep.filter(isProp);
  return {
    key,
    value,
    flow,
    head: before[0]?.offset ?? key.range[0],
    mark,
    marked: colon !== undefined,
    explicit: before.some((part) => part.type === 'explicit-key-ind'),
    props,
    range(text, part) {
      if (part === 'key') return { from: key.range[0], to: key.range[1] };
      const empty = isEmptyNode(value);
      const to = value && !empty ? contentEnd(text, value) : slotOf(this);
      if (part === 'entry') return { from: this.head, to };
      if (empty && props.length === 0) return { from: mark, to: mark };
      return { from: props[0]?.offset ?? (value && !empty ? value.range[0] : mark), to };
    },
  };
}
