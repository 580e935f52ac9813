import type { TextEdit } from './text-edit.ts';

export type LineEnd = '\n' | '\r\n' | '\r';

/** The line ends of a file: one kind for most, and where a line ends otherwise. */
export interface LineEnds {
  /** What most lines end with, and what new lines get. */
  readonly lineEnd: LineEnd;
  /** Breaks that differ, in order: offsets of the line break in the text with `\n` ends. */
  readonly exceptions: readonly { readonly at: number; readonly lineEnd: LineEnd }[];
}

const KINDS = ['\n', '\r\n', '\r'] as const;

/** Splits a text with any line ends into one with `\n` ends, and what is needed to put the others back. */
export function takeLineEnds(raw: string): { readonly text: string; readonly ends: LineEnds } {
  if (!raw.includes('\r')) return { text: raw, ends: { lineEnd: '\n', exceptions: [] } };
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [found] of raw.matchAll(/\r\n?|\n/g)) {
    const kind = KINDS.find((each) => each === found);
    if (kind) counts[kind]++;
  }
  const lineEnd = KINDS.reduce((most, kind) => (counts[kind] > counts[most] ? kind : most));
  const exceptions: { at: number; lineEnd: LineEnd }[] = [];
  let shift = 0;
  for (const match of raw.matchAll(/\r\n?|\n/g)) {
    const kind = KINDS.find((each) => each === match[0]) ?? '\n';
    if (kind !== lineEnd) exceptions.push({ at: match.index - shift, lineEnd: kind });
    shift += match[0].length - 1;
  }
  return { text: raw.replaceAll(/\r\n?/g, '\n'), ends: { lineEnd, exceptions } };
}

/** The text with its own line ends. */
export function putLineEnds(text: string, { lineEnd, exceptions }: LineEnds): string {
  const level = (part: string) => (lineEnd === '\n' ? part : part.replaceAll('\n', lineEnd));
  let result = '';
  let done = 0;
  for (const exception of exceptions) {
    if (text[exception.at] !== '\n') continue;
    result += level(text.slice(done, exception.at)) + exception.lineEnd;
    done = exception.at + 1;
  }
  return result + level(text.slice(done));
}

/**
 * How far back the break at `at` stays when `edit` adds lines right before it: it goes on ending the line
 * above, and the last of the new lines ends as new lines do.
 */
function heldBack(edit: TextEdit | undefined, at: number): number {
  if (edit?.to !== at || edit.from !== at) return 0;
  const first = edit.insert.indexOf('\n');
  return first < 0 ? 0 : first - edit.insert.length;
}

/**
 * The line ends after edits: a break that stays keeps its kind, wherever it moves; a new one gets the file's.
 * @param edits in order, over the text before them
 */
export function mapLineEnds<Ends extends LineEnds>(ends: Ends, edits: readonly TextEdit[]): Ends {
  if (ends.exceptions.length === 0 || edits.length === 0) return ends;
  const exceptions: { at: number; lineEnd: LineEnd }[] = [];
  let shift = 0;
  let next = 0;
  for (const { at, lineEnd } of ends.exceptions) {
    for (let edit = edits[next]; edit && edit.to <= at; edit = edits[++next]) {
      shift += edit.insert.length - (edit.to - edit.from);
    }
    const edit = edits[next];
    if (!edit || at < edit.from)
      exceptions.push({ at: at + heldBack(edits[next - 1], at) + shift, lineEnd });
  }
  return { ...ends, exceptions };
}
