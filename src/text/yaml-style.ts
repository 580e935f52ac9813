import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { columnOf, isFirstOnLine, lineAfter, lineEnd } from './lines.ts';
import { type OwnEntry, ownEntries } from './own-entries.ts';

export type Quote = 'single' | 'double';

/** How the author of a file writes, as far as the file shows it. */
export interface YamlStyle {
  /** Columns from a key to the keys of its map. */
  readonly mapIndent: number;
  /** Columns from a key to the dashes of its sequence. */
  readonly seqIndent: number;
  /** Columns from a dash to its item. */
  readonly dashWidth: number;
  /** Most used quotes of string values, if there are any. */
  readonly quote: Quote | undefined;
  /** Whether all strings and keys are in double quotes, as in JSON. */
  readonly json: boolean;
  /** Blanks inside the brackets of flow collections on one line: `{ a: 1 }`, `[ a ]`. */
  readonly mapPadding: boolean;
  readonly seqPadding: boolean;
  /** Whether entries of the root map stand apart by blank lines. */
  readonly rootGap: number;
}

/** Enough to know the habits; a huge file need not be read to its end for them. */
const SAMPLE = 20_000;

/** Counts values and tells which one is the most frequent. */
class Tally<T> {
  private readonly counts = new Map<T, number>();

  add(value: T): void {
    this.counts.set(value, (this.counts.get(value) ?? 0) + 1);
  }

  top(): T | undefined {
    let best: T | undefined;
    let most = 0;
    for (const [value, count] of this.counts) {
      if (count > most) {
        best = value;
        most = count;
      }
    }
    return best;
  }

  has(value: T): boolean {
    return this.counts.has(value);
  }
}

/** Measures the habits of a document. */
export function measureStyle(text: string, root: ParsedNode | null): YamlStyle {
  const seen = {
    mapIndent: new Tally<number>(),
    seqIndent: new Tally<number>(),
    dashWidth: new Tally<number>(),
    quote: new Tally<Quote>(),
    mapPadding: new Tally<boolean>(),
    seqPadding: new Tally<boolean>(),
  };
  const queue: ParsedNode[] = root ? [root] : [];
  let plainStrings = 0;
  for (let at = 0; at < queue.length && at < SAMPLE; at++) {
    const node = queue[at];
    if (!node) break;
    if (isScalar(node)) {
      const quote = quoteOf(node);
      if (quote) seen.quote.add(quote);
      else if (typeof node.value === 'string') plainStrings++;
    }
    const padded = padding(text, node);
    if (padded !== undefined) (isMap(node) ? seen.mapPadding : seen.seqPadding).add(padded);
    for (const entry of ownEntries(node)) {
      const step = childStep(text, entry);
      if (step !== undefined) (isMap(entry.value) ? seen.mapIndent : seen.seqIndent).add(step);
      const width = dashWidth(text, entry);
      if (width !== undefined) seen.dashWidth.add(width);
      if (entry.key && !quoteOf(entry.key)) plainStrings++;
      if (entry.value) queue.push(entry.value);
    }
  }
  const mapIndent = seen.mapIndent.top() ?? Math.max(seen.seqIndent.top() ?? 0, 2);
  const isFlowRoot = (isMap(root) || isSeq(root)) && root.flow === true;
  return {
    mapIndent,
    seqIndent: seen.seqIndent.top() ?? mapIndent,
    dashWidth: seen.dashWidth.top() ?? 2,
    quote: seen.quote.top(),
    json: isFlowRoot && plainStrings === 0 && !seen.quote.has('single'),
    mapPadding: seen.mapPadding.top() ?? false,
    seqPadding: seen.seqPadding.top() ?? false,
    rootGap: siblingGap(text, ownEntries(root)) ?? 0,
  };
}

/** The quotes of a scalar; undefined for plain and block scalars and for collections. */
export function quoteOf(node: ParsedNode | null): Quote | undefined {
  if (!isScalar(node)) return undefined;
  if (node.type === 'QUOTE_SINGLE') return 'single';
  return node.type === 'QUOTE_DOUBLE' ? 'double' : undefined;
}

/** How far below its key or dash the block collection of `entry` is indented, if it begins on its own line. */
export function childStep(text: string, entry: OwnEntry): number | undefined {
  const value = entry.value;
  if (!value || isAlias(value) || isScalar(value) || value.flow || entry.flow) return undefined;
  const first = ownEntries(value)[0];
  if (!first || !entry.key || !isFirstOnLine(text, first.head)) return undefined;
  return columnOf(text, first.head) - columnOf(text, entry.head);
}

/** Columns from the dash of a block sequence's item to what stands behind it on the line. */
export function dashWidth(text: string, item: OwnEntry): number | undefined {
  if (item.key || item.flow) return undefined;
  const rest = text.slice(item.mark, lineEnd(text, item.mark));
  const blanks = rest.length - rest.trimStart().length;
  return rest.trim() === '' || rest.includes('\t') ? undefined : 1 + blanks;
}

function padding(text: string, node: ParsedNode): boolean | undefined {
  if (isScalar(node) || isAlias(node) || !node.flow || node.items.length === 0) return undefined;
  const next = text[node.range[0] + 1];
  return next === '\n' ? undefined : next === ' ';
}

/**
 * How many blank lines stand between most of the entries of a block collection; undefined where none are next
 * to each other.
 * @param tall count only behind entries of several lines: short ones are often set closer
 */
export function siblingGap(
  text: string,
  entries: readonly OwnEntry[],
  tall = false,
): number | undefined {
  const gaps = new Tally<number>();
  for (const [index, entry] of entries.entries()) {
    const next = entries[index + 1];
    if (!next || entry.flow || index > 200) break;
    const { to } = entry.range(text, 'entry');
    if (tall && !text.slice(entry.head, to).includes('\n')) continue;
    gaps.add(blankLines(text, to, next.head));
  }
  return gaps.top();
}

function blankLines(text: string, from: number, to: number): number {
  let count = 0;
  let longest = 0;
  for (
    let line = lineAfter(text, lineEnd(text, from));
    line && line.from < to;
    line = lineAfter(text, line.to)
  ) {
    count = line.kind === 'blank' ? count + 1 : 0;
    longest = Math.max(longest, count);
  }
  return longest;
}
