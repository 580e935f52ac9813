import { findChange } from './change-region.ts';
import { lineEnd, lineStart } from './lines.ts';
import type { SourceRange, TextEdit } from './text-edit.ts';

/** Where two texts differ, in whole lines of each. */
export interface Difference {
  readonly before: SourceRange;
  readonly after: SourceRange;
}

/** The lines between the first and the last place where two texts differ. */
export function differingLines(before: string, after: string): Difference | undefined {
  if (before === after) return undefined;
  const { from, to, by } = findChange(before, after);
  const start = lineStart(before, from);
  const end = lineEnd(before, to);
  return { before: { from: start, to: end }, after: { from: start, to: end + by } };
}

/**
 * Edits of one text as edits of another that differs from it in some lines.
 * @returns undefined if an edit touches those lines, so that it has no place in the other text
 */
export function moveEdits(
  edits: readonly TextEdit[],
  from: string,
  to: string,
): readonly TextEdit[] | undefined {
  const difference = differingLines(from, to);
  if (!difference) return edits;
  const { before, after } = difference;
  const moved: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.to < before.from) moved.push(edit);
    else if (edit.from > before.to) {
      const by = after.to - before.to;
      moved.push({ ...edit, from: edit.from + by, to: edit.to + by });
    } else return undefined;
  }
  return moved;
}
