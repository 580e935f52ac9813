import { blockEnd, leadStart } from './block-lines.ts';
import { columnOf, isFirstOnLine } from './lines.ts';
import type { OwnEntry } from './own-entries.ts';

/** The lines of a block entry with the comments that belong to it, as they stand when its key is at `column`. */
export function linesAt(text: string, entry: OwnEntry, column: number): string | undefined {
  if (entry.flow || entry.explicit || !isFirstOnLine(text, entry.head)) return undefined;
  const lines = text.slice(leadStart(text, entry), blockEnd(text, entry));
  return shifted(lines, column - columnOf(text, entry.head));
}

/** Lines moved to the right, or with a negative `by` to the left as far as they have blanks. */
export function shifted(lines: string, by: number): string {
  return lines
    .split('\n')
    .map((line) => {
      if (line.trim() === '') return line;
      const blanks = line.length - line.trimStart().length;
      return by < 0 ? line.slice(Math.min(-by, blanks)) : ' '.repeat(by) + line;
    })
    .join('\n');
}
