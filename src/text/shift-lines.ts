import { lineAt, lineStart } from './lines.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Moves the lines from `from` to `to` to the right, or with a negative `by` to the left as far as
 * they have blanks; comments among them too.
 */
export function shiftLines(
  text: string,
  from: number,
  to: number,
  by: number,
): readonly TextEdit[] {
  if (by === 0) return [];
  const edits: TextEdit[] = [];
  for (let at = lineStart(text, from); at <= to && at < text.length; ) {
    const line = lineAt(text, at);
    if (line.kind !== 'blank') {
      const less = Math.min(line.indent, Math.max(-by, 0));
      edits.push({ from: at, to: at + less, insert: ' '.repeat(Math.max(by, 0)) });
    }
    at = line.to + 1;
  }
  return edits;
}
