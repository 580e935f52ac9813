import { commentsOf } from '../comments.ts';
import type { Place } from './merge-lines.ts';

interface CommentCheck {
  /** Comments that a merge of these texts has to hold and does not. */
  readonly lost: readonly string[];
  /** What neither side wrote as a comment: a piece of text that was torn out of its value. */
  readonly strays: readonly string[];
}

/** Whether `merged` has the comments that it should, and no others. */
export function checkComments(texts: Place, merged: string): CommentCheck {
  if (![texts.ours, texts.theirs, merged].some((text) => text.includes('#'))) {
    return { lost: [], strays: [] };
  }
  const [base, ours, theirs, left] = [
    countEach(texts.base),
    countEach(texts.ours),
    countEach(texts.theirs),
    countEach(merged),
  ];
  const wanted = (comment: string): number =>
    wantedCount(base.get(comment) ?? 0, ours.get(comment) ?? 0, theirs.get(comment) ?? 0);
  const known = new Set([...ours.keys(), ...theirs.keys()]);
  return {
    lost: [...known].filter((comment) => (left.get(comment) ?? 0) < wanted(comment)),
    strays: [...left.keys()].filter((comment) => !known.has(comment)),
  };
}

function wantedCount(base: number, ours: number, theirs: number): number {
  if (ours === base || ours === theirs) return theirs;
  return theirs === base ? ours : ours + theirs - base;
}

function countEach(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const comment of commentsOf(text)) counts.set(comment, (counts.get(comment) ?? 0) + 1);
  return counts;
}
