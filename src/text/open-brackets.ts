/** Quotes, comments, brackets and all the rest of a line, in that order of meaning. */
const PIECES = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|(?:^|\s)#.*|[[\]{}]/g;
const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' };

export interface OpenBrackets {
  /** Where the innermost of them stands. */
  readonly at: number;
  /** What closes them, the innermost first. */
  readonly closers: string;
  /** Where that goes: behind the last thing that can stand in them, in place of a last comma. */
  readonly from: number;
  readonly to: number;
}

interface Open {
  readonly at: number;
  readonly closer: string;
}

/**
 * The first brackets of a text that nothing closes. What stands in brackets is indented further than the
 * line that they begin in, so the next line that looks like a key or an item beside that one is outside.
 */
export function findOpenBrackets(text: string): OpenBrackets | undefined {
  let open: readonly Open[] = [];
  let indent = 0;
  let from = 0;
  let to = 0;
  let start = 0;
  for (const line of text.split('\n')) {
    const content = line.replace(PIECES, (piece) => (/^\s*#/.test(piece) ? '' : piece)).trimEnd();
    const column = content.search(/\S/);
    if (column >= 0) {
      const isBeside = column <= indent && /^\s*(?:- |["']?[\w.-]+["']?:)/.test(content);
      if (open.length > 0 && isBeside) break;
      if (open.length === 0) indent = column;
      open = nest(open, content, start);
      from = start + content.replace(/\s*,$/, '').length;
      to = start + content.length;
    }
    start += line.length + 1;
  }
  const last = open.at(-1);
  if (!last) return undefined;
  const closers = open
    .map(({ closer }) => closer)
    .reverse()
    .join('');
  return { at: last.at, closers, from, to };
}

/** The brackets that are open behind a line. */
function nest(before: readonly Open[], line: string, start: number): readonly Open[] {
  const open = [...before];
  for (const { 0: piece, index } of line.matchAll(PIECES)) {
    const closer = CLOSERS[piece];
    if (closer !== undefined) open.push({ at: start + index, closer });
    else if (piece === open.at(-1)?.closer) open.pop();
  }
  return open;
}
