import { type Line, lineAfter, lineAt, lineBefore, lineStart } from './lines.ts';

/** A line that stands in another column than its neighbours. */
export interface OddIndent {
  readonly line: Line;
  /** How many blanks its neighbours begin with. */
  readonly expected: number;
  /** The line that it seems to stand inside of, which has its value already. */
  readonly inside?: Line;
}

/**
 * Which line is indented wrongly where a reader stumbles at `at`: it may be that one, or the one
 * above it, which the reader took for the beginning of something.
 */
export function oddIndent(text: string, at: number): OddIndent | undefined {
  const line = stumblingLine(text, at);
  const above = line && contentAbove(text, line);
  if (!line || !above || above.indent === line.indent) return undefined;
  const step = commonStep(text);
  if (line.indent % step !== 0) return { line, expected: nearestColumn(text, line) };
  if (above.indent % step !== 0) {
    return { line: firstOfRun(text, above), expected: line.indent };
  }
  if (line.indent > above.indent && isComplete(contentOf(text, above))) {
    const strayed = contentAbove(text, above)?.indent === line.indent;
    return strayed
      ? { line: above, expected: line.indent }
      : { line, expected: above.indent, inside: above };
  }
  return { line, expected: nearestColumn(text, line) };
}

/** What stands on a line, without its indent. */
export function contentOf(text: string, { from, to }: Line): string {
  return text.slice(from, to).trim();
}

/** The nearest line above with something on it. */
export function contentAbove(text: string, line: Line): Line | undefined {
  let above = lineBefore(text, line.from);
  while (above && above.kind !== 'content') above = lineBefore(text, above.from);
  return above;
}

/** The nearest line below with something on it. */
export function contentBelow(text: string, line: Line): Line | undefined {
  let below = lineAfter(text, line.to);
  while (below && below.kind !== 'content') below = lineAfter(text, below.to);
  return below;
}

/** The line that does not fit: a reader names the value above when something is nested in a text. */
function stumblingLine(text: string, at: number): Line | undefined {
  const start = lineAt(text, lineStart(text, at));
  const line = start.kind === 'content' ? start : contentBelow(text, start);
  const below = line && contentBelow(text, line);
  const isNested = line && below && below.indent > line.indent && isComplete(contentOf(text, line));
  return isNested ? below : line;
}

/** Whether an entry or item has all of its value on its line, so that nothing can be nested in it. */
function isComplete(content: string): boolean {
  return !/(?::|^-|[|>][-+\d]*|[&!]\S+)\s*(?:\s#.*)?$/.test(content);
}

/** By how much most lines of the text stand further inside than the line above them. */
function commonStep(text: string): number {
  const times = new Map<number, number>();
  let last = 0;
  for (const raw of text.split('\n')) {
    const content = raw.trimStart();
    if (content === '' || content.startsWith('#')) continue;
    const step = raw.length - content.length - last;
    if (step > 0) times.set(step, (times.get(step) ?? 0) + 1);
    last += step;
  }
  const [most] = [...times].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 2;
}

/** Of the columns in which what is open above a line may go on, the one that it was likely meant for. */
function nearestColumn(text: string, line: Line): number {
  const columns: number[] = [];
  let inner = Number.POSITIVE_INFINITY;
  let above = contentAbove(text, line);
  while (above && inner > 0) {
    if (above.indent < inner) columns.push(above.indent);
    inner = Math.min(inner, above.indent);
    above = contentAbove(text, above);
  }
  // What stands inside the line must stay further to the right than it.
  const below = contentBelow(text, line);
  const limit = below && below.indent > line.indent ? below.indent : Number.POSITIVE_INFINITY;
  const [best] = columns
    .filter((column) => column < limit)
    .sort((a, b) => Math.abs(a - line.indent) - Math.abs(b - line.indent));
  return best ?? 0;
}

/** The first of several lines in a row that stand in the same odd column. */
function firstOfRun(text: string, line: Line): Line {
  let first = line;
  let above = contentAbove(text, first);
  while (above?.indent === line.indent) {
    first = above;
    above = contentAbove(text, first);
  }
  return first;
}
