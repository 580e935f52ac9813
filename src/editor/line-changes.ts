import type { TextEdit } from '../text/text-edit.ts';
import { minimalEdit } from './text-changes.ts';

/** Lines of one text that stand for lines of another; both may be empty, `from` counts from 1. */
export interface LineChange {
  readonly before: LineSpan;
  readonly now: LineSpan;
}

export interface LineSpan {
  readonly from: number;
  readonly count: number;
}

/** A change as Monaco tells it: where one side has no lines, the other begins behind `start`, and `end` is 0. */
export interface TwoSidedChange {
  readonly originalStartLineNumber: number;
  readonly originalEndLineNumber: number;
  readonly modifiedStartLineNumber: number;
  readonly modifiedEndLineNumber: number;
}

/** Monaco's changes by lines. */
export function lineChanges(changes: readonly TwoSidedChange[]): readonly LineChange[] {
  const span = (start: number, end: number): LineSpan =>
    end === 0 ? { from: start + 1, count: 0 } : { from: start, count: end - start + 1 };
  return changes.map((change) => ({
    before: span(change.originalStartLineNumber, change.originalEndLineNumber),
    now: span(change.modifiedStartLineNumber, change.modifiedEndLineNumber),
  }));
}

/** The edit that gives a change's lines back what they were; undefined where nothing would change. */
export function takeBack(before: string, now: string, change: LineChange): TextEdit | undefined {
  const lines = now.split('\n');
  const old = before.split('\n');
  const first = change.before.from - 1;
  lines.splice(
    change.now.from - 1,
    change.now.count,
    ...old.slice(first, first + change.before.count),
  );
  return minimalEdit(now, lines.join('\n'));
}

/** What taking a change back is called: `Take back lines 4 to 6`. */
export function nameOfTakingBack({ now }: LineChange): string {
  if (now.count === 0) return `Bring back what stood before line ${now.from}`;
  return now.count === 1
    ? `Take back line ${now.from}`
    : `Take back lines ${now.from} to ${now.from + now.count - 1}`;
}

/** `3 lines differ in 2 places: 1 changed, 2 added.` */
export function countSentence(changes: readonly LineChange[]): string {
  if (changes.length === 0) return 'No line differs.';
  let [changed, added, removed] = [0, 0, 0];
  for (const { before, now } of changes) {
    const both = Math.min(before.count, now.count);
    changed += both;
    added += now.count - both;
    removed += before.count - both;
  }
  const all = changed + added + removed;
  const kinds = [
    ...(changed > 0 ? [`${changed} changed`] : []),
    ...(added > 0 ? [`${added} added`] : []),
    ...(removed > 0 ? [`${removed} removed`] : []),
  ];
  const lines = all === 1 ? '1 line differs' : `${all} lines differ`;
  const places = changes.length === 1 ? '' : ` in ${changes.length} places`;
  return `${lines}${places}: ${kinds.join(', ')}.`;
}

/** The change that a line of the text lies in, or the nearest above it; 0 where there is none above. */
export function changeAt(changes: readonly LineChange[], line: number): number {
  const below = changes.findIndex(({ now }) => now.from > line);
  return Math.max(0, (below < 0 ? changes.length : below) - 1);
}
