import { isAlias, isCollection, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { SourceRange } from './text-edit.ts';

/** An entry of a map or an item of a sequence, as the text has it. */
export interface OwnEntry {
  /** Undefined for an item of a sequence. */
  readonly key: ParsedNode | undefined;
  readonly value: ParsedNode | null;
  readonly flow: boolean;
  /** Parts of the entry in the text it was parsed from. */
  range(text: string, part: 'key' | 'value' | 'entry'): SourceRange;
}

/** The name by which a path calls a key: `8080: x` and `"8080": x` are both `8080`. */
export function keyName(key: ParsedNode): string {
  if (isScalar(key)) {
    if (typeof key.value === 'symbol') return '<<';
    return typeof key.value === 'string' ? key.value : ((key as Scalar.Parsed).source ?? '');
  }
  return isAlias(key) ? `*${key.source}` : '?';
}

/** What a map or sequence holds in the text, in order; nothing for other nodes. */
export function* ownEntries(node: ParsedNode | null): Generator<OwnEntry> {
  if (isMap<ParsedNode, ParsedNode | null>(node)) {
    const flow = node.flow === true;
    for (const pair of node.items) {
      yield {
        key: pair.key,
        value: pair.value,
        flow,
        range: (text, part) => pairRange(text, pair.key, pair.value, part, pair.srcToken?.sep),
      };
    }
  } else if (isSeq<ParsedNode | null>(node)) {
    const flow = node.flow === true;
    const token = node.srcToken;
    for (const [index, value] of node.items.entries()) {
      yield {
        key: undefined,
        value,
        flow,
        range: (text, part) => {
          const start = token?.items[index]?.start ?? [];
          const dash = start.find((part) => part.type === 'seq-item-ind')?.offset;
          const props = start.find((part) => part.type === 'anchor' || part.type === 'tag');
          const empty = dash === undefined ? node.range[0] : dash + 1;
          const from = props?.offset ?? value?.range[0] ?? empty;
          const to = value ? contentEnd(text, value) : empty;
          if (part === 'entry') return { from: dash ?? from, to: Math.max(to, dash ?? from) };
          return { from, to };
        },
      };
    }
  }
}

/** The entry of `node` called `step`; of a duplicated key the last, as readers take it. */
export function findEntry(node: ParsedNode | null, step: string | number): OwnEntry | undefined {
  let found: OwnEntry | undefined;
  let index = 0;
  for (const entry of ownEntries(node)) {
    if (entry.key ? keyName(entry.key) === step : index === step) found = entry;
    index++;
  }
  return found;
}

/** The end of what a node says, without the comments and blank lines behind it. */
export function contentEnd(text: string, node: ParsedNode): number {
  if (isCollection(node) && !node.flow) {
    let end = node.range[0];
    for (const entry of ownEntries(node)) end = Math.max(end, entry.range(text, 'entry').to);
    return end;
  }
  let end = Math.min(node.range[1], text.length);
  // A block scalar's range takes its last line break along.
  while (end > node.range[0] && text[end - 1] === '\n') end--;
  return end;
}

interface SourceTokenLike {
  readonly type: string;
  readonly offset: number;
  readonly source: string;
}

function pairRange(
  text: string,
  key: ParsedNode,
  value: ParsedNode | null,
  part: 'key' | 'value' | 'entry',
  sep: readonly SourceTokenLike[] | undefined,
): SourceRange {
  const keyRange = { from: key.range[0], to: key.range[1] };
  if (part === 'key') return keyRange;
  const colon = sep?.find((token) => token.type === 'map-value-ind');
  const afterColon = colon ? colon.offset + 1 : keyRange.to;
  const empty = !value || (isScalar(value) && value.range[0] === value.range[1]);
  if (part === 'value') {
    if (empty) return { from: afterColon, to: afterColon };
    const props = sep?.find((token) => token.type === 'anchor' || token.type === 'tag');
    return { from: props?.offset ?? value.range[0], to: contentEnd(text, value) };
  }
  const propsEnd = (sep ?? [])
    .filter((token) => token.type === 'anchor' || token.type === 'tag')
    .reduce((end, token) => Math.max(end, token.offset + token.source.length), afterColon);
  return { from: keyRange.from, to: empty ? propsEnd : contentEnd(text, value) };
}
