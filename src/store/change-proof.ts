import type { ChangeSet, Text } from '@codemirror/state';
import type { ChangeProof } from './session.ts';

interface LineCounts {
  changed: number;
  added: number;
  removed: number;
}

/** Regions with more lines than this are paired by position instead of compared. */
const COMPARED_LINES = 400;

/**
 * What a step did to the text, counted from the text before and after it.
 * @param commentsLost how many comments the text had before and has no more
 */
export function proveChange(
  label: string,
  before: Text,
  changes: ChangeSet,
  after: Text,
  commentsLost: () => number,
): ChangeProof {
  const counts: LineCounts = { changed: 0, added: 0, removed: 0 };
  for (const region of lineRegions(before, changes, after)) {
    countRegion(
      linesOf(before, region.fromA, region.toA),
      linesOf(after, region.fromB, region.toB),
      counts,
    );
  }
  // A final line break that comes or goes is no line, but it is a change to the last one.
  if (!changes.empty && counts.changed + counts.added + counts.removed === 0) counts.changed = 1;
  let lost: number | undefined;
  return {
    label,
    linesChanged: counts.changed,
    linesAdded: counts.added,
    linesRemoved: counts.removed,
    get commentsLost() {
      lost ??= commentsLost();
      return lost;
    },
  };
}

/** What one step did to two texts. */
export function addProofs(a: ChangeProof, b: ChangeProof): ChangeProof {
  return {
    label: a.label,
    linesChanged: a.linesChanged + b.linesChanged,
    linesAdded: a.linesAdded + b.linesAdded,
    linesRemoved: a.linesRemoved + b.linesRemoved,
    get commentsLost() {
      return a.commentsLost + b.commentsLost;
    },
  };
}

interface Region {
  fromA: number;
  toA: number;
  fromB: number;
  toB: number;
}

/** The changed ranges as runs of whole lines (1-based, inclusive), runs that share a line joined. */
function lineRegions(before: Text, changes: ChangeSet, after: Text): readonly Region[] {
  const regions: Region[] = [];
  changes.iterChangedRanges((fromA, toA, fromB, toB) => {
    const next: Region = {
      fromA: before.lineAt(fromA).number,
      toA: before.lineAt(toA).number,
      fromB: after.lineAt(fromB).number,
      toB: after.lineAt(toB).number,
    };
    const last = regions.at(-1);
    if (last && (next.fromA <= last.toA || next.fromB <= last.toB)) {
      last.toA = Math.max(last.toA, next.toA);
      last.toB = Math.max(last.toB, next.toB);
    } else regions.push(next);
  });
  return regions;
}

function linesOf(text: Text, from: number, to: number): readonly string[] {
  // A step at the very end of a text touches the empty piece behind its last line break, which is no line.
  const lines = [...text.iterLines(from, to + 1)];
  return to === text.lines && lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function countRegion(
  before: readonly string[],
  after: readonly string[],
  counts: LineCounts,
): void {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let endA = before.length;
  let endB = after.length;
  while (endA > start && endB > start && before[endA - 1] === after[endB - 1]) {
    endA--;
    endB--;
  }
  const old = before.slice(start, endA);
  const fresh = after.slice(start, endB);
  const kept = commonLines(old, fresh);
  const gone = old.length - kept;
  const come = fresh.length - kept;
  const changed = Math.min(gone, come);
  counts.changed += changed;
  counts.removed += gone - changed;
  counts.added += come - changed;
}

/** The length of the longest common subsequence, for regions small enough to ask. */
function commonLines(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a.length > COMPARED_LINES || b.length > COMPARED_LINES) return 0;
  let row = new Array<number>(b.length + 1).fill(0);
  for (const line of a) {
    const next = [0];
    for (const [index, other] of b.entries()) {
      const best =
        line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(best);
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
