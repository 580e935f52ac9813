import type { ChangeSet } from '@codemirror/state';
import type { TextEdit } from '../text/text-edit.ts';
import type { History } from './history.ts';

/** A pause longer than this ends a burst of typing, in milliseconds. */
const PAUSE = 500;
/** Inserting or removing more than this at once is a paste, a cut or a completion, not typing. */
const LARGE = 32;

/** Whether edits typed at `at` belong to the newest step: near it in time and place, and small. */
export function continuesBurst(
  history: History,
  changes: ChangeSet,
  edits: readonly TextEdit[],
  at: number,
): boolean {
  const last = history.past.at(-1)?.step;
  if (!history.growing || !last || last.kind !== 'typing') return false;
  if (at - last.at >= PAUSE || at < last.at) return false;
  if (isLarge(edits) || edits.some((edit) => edit.insert.includes('\n'))) return false;
  return isAdjacent(last.changes, changes);
}

/** Whether edits stand alone as a step, so that nothing typed later joins them. */
export function isLarge(edits: readonly TextEdit[]): boolean {
  return edits.some((edit) => edit.insert.length > LARGE || edit.to - edit.from > LARGE);
}

function isAdjacent(before: ChangeSet, after: ChangeSet): boolean {
  const ranges: { from: number; to: number }[] = [];
  before.iterChangedRanges((_fromA, _toA, from, to) => ranges.push({ from, to }));
  let adjacent = false;
  after.iterChangedRanges((from, to) => {
    adjacent ||= ranges.some((range) => to >= range.from && from <= range.to);
  });
  return adjacent;
}
