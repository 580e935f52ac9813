import { lineStart } from '../text/lines.ts';

/** A line that says something, read by itself: enough to tell where a cursor stands in text that does not parse. */
export interface Line {
  /** Column of the first dash, if the line starts with one. */
  readonly dash: number | undefined;
  /** Column of what stands behind the dashes. */
  readonly column: number;
  readonly key: string | undefined;
  /** What stands behind the colon, or the whole where there is none; without a comment alone. */
  readonly rest: string;
  /** Offset of `rest` in the text. */
  readonly restAt: number;
  /** The name of an anchor that stands before the value or is all of it. */
  readonly anchor: string | undefined;
}

const LINE = /^(\s*)((?:-[ \t]+|-$)*)(.*)$/s;
const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[{&*!|>%@`-][^#]*?|-[^\s#][^#]*?)\s*:(?:\s+|$)(.*)$/s;
/** Anchors and tags before a value, and the comment that may stand where no value does. */
const PROPS = /^(?:[&!][^\s,[\]{}]*(?:\s+|$))*(?:#.*$)?/s;

/** Reads the line `text` that begins at offset `start`. */
export function readLine(text: string, start: number): Line {
  const [, indent = '', dashes = '', content = ''] = LINE.exec(text) ?? [];
  const key = KEY.exec(content);
  const whole = key?.[2] ?? content;
  const props = PROPS.exec(whole)?.[0] ?? '';
  const rest = whole.slice(props.length);
  return {
    dash: dashes === '' ? undefined : indent.length,
    column: indent.length + dashes.length,
    key: key?.[1] === undefined ? undefined : bare(key[1]),
    rest,
    restAt: start + text.length - rest.length,
    anchor: /&([^\s,[\]{}]+)/.exec(props)?.[1],
  };
}

/** A word without its quotes, closed or not. */
export function bare(word: string): string {
  const quote = word[0];
  if (quote !== '"' && quote !== "'") return word.trim();
  return word.slice(1, word.endsWith(quote) && word.length > 1 ? -1 : undefined);
}

/** Lines above the one that begins at `start`, nearest first, without blank lines and comments. */
export function* linesAbove(text: string, start: number, deepest: () => number): Generator<Line> {
  for (let to = start - 1; to >= 0; ) {
    const from = lineStart(text, to);
    if (isBorder(text, from)) return;
    // Deeper lines belong to neighbours: not worth reading in a long file.
    if (says(text, from, to, deepest())) yield readLine(text.slice(from, to), from);
    to = from - 1;
  }
}

/** Lines below the one that ends at `end`, without blank lines and comments. */
export function* linesBelow(text: string, end: number): Generator<Line> {
  for (let from = end + 1; from <= text.length && end >= 0; ) {
    const found = text.indexOf('\n', from);
    const to = found < 0 ? text.length : found;
    if (isBorder(text, from)) return;
    if (says(text, from, to, Number.POSITIVE_INFINITY)) yield readLine(text.slice(from, to), from);
    from = to + 1;
  }
}

/** Whether a line parts two documents. */
function isBorder(text: string, from: number): boolean {
  return /^(?:---|\.\.\.)(?:\s|$)/.test(text.slice(from, from + 4));
}

function says(text: string, from: number, to: number, deepest: number): boolean {
  let at = from;
  while (at < to && (text[at] === ' ' || text[at] === '\t')) at++;
  return at < to && text[at] !== '#' && at - from <= deepest;
}
