import {
  Alias,
  type CST,
  isAlias,
  isScalar,
  isSeq,
  Pair,
  type ParsedNode,
  type Range,
  Scalar,
  YAMLMap,
  YAMLSeq,
} from 'yaml';

export type ParsedPair = Pair<ParsedNode, ParsedNode | null>;

/** Copies of single values and of maps come without their tokens: nobody asks for these. */
const NO_TOKEN: { readonly srcToken?: never } = {};

/**
 * A copy of a node `by` characters further on: what reading it there would give, as far as we look
 * at nodes (values, names, places and the marks between them; not comments).
 */
function shiftNode(node: ParsedNode, by: number): ParsedNode {
  const range = shiftRange(node.range, by);
  if (isAlias(node)) return Object.assign(new Alias(node.source), { range }, NO_TOKEN);
  const { anchor, tag } = node;
  const common = {
    range,
    ...(anchor !== undefined && { anchor }),
    ...(tag !== undefined && { tag }),
  };
  if (isScalar(node)) {
    const { source, type } = node;
    return Object.assign(new Scalar(node.value), common, NO_TOKEN, {
      source,
      ...(type && { type }),
    });
  }
  const flow = node.flow === undefined ? {} : { flow: node.flow };
  if (isSeq<ParsedNode>(node)) {
    const items = node.items.map((item) => item && shiftNode(item, by));
    const { srcToken } = node;
    const token = srcToken && { srcToken: shiftList(srcToken, by) };
    return Object.assign(new YAMLSeq<ParsedNode>(), common, flow, { items }, token);
  }
  const items = node.items.map((pair) => shiftPair(pair, by));
  return Object.assign(new YAMLMap<ParsedNode, ParsedNode | null>(), common, flow, NO_TOKEN, {
    items,
  });
}

/** A copy of an entry of a map `by` characters further on. */
export function shiftPair(pair: ParsedPair, by: number): ParsedPair {
  const shifted: ParsedPair = new Pair(
    shiftNode(pair.key, by),
    pair.value && shiftNode(pair.value, by),
  );
  if (pair.srcToken) shifted.srcToken = shiftItem(pair.srcToken, by);
  return shifted;
}

function shiftRange([from, valueEnd, nodeEnd]: Range, by: number): Range {
  return [from + by, valueEnd + by, nodeEnd + by];
}

function shiftList(
  token: CST.BlockSequence | CST.FlowCollection,
  by: number,
): CST.BlockSequence | CST.FlowCollection {
  const offset = token.offset + by;
  if (token.type === 'block-seq') {
    return {
      ...token,
      offset,
      items: token.items.map(({ start }) => ({ start: move(start, by) })),
    };
  }
  const [start = token.start] = move([token.start], by);
  const items = token.items.map((item) => shiftItem(item, by));
  return { ...token, offset, start, items, end: move(token.end, by) };
}

/** What stands before the key and between key and value; the tokens of these are in their nodes. */
function shiftItem({ start, sep }: CST.CollectionItem, by: number): CST.CollectionItem {
  return { start: move(start, by), ...(sep && { sep: move(sep, by) }) };
}

function move(tokens: readonly CST.SourceToken[], by: number): CST.SourceToken[] {
  return tokens.map((token) => ({ ...token, offset: token.offset + by }));
}
