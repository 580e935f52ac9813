import { applyEdits, type SourceRange, type TextEdit } from '../text/text-edit.ts';

/** The part of Monaco's content change that says what happened; offsets into the text before the event. */
export interface ContentChange {
  readonly rangeOffset: number;
  readonly rangeLength: number;
  readonly text: string;
}

/** A Monaco content event as edits over the text before it. Monaco lists from the end of the text backwards. */
export function editsOfChanges(changes: readonly ContentChange[]): readonly TextEdit[] {
  return [...changes]
    .reverse()
    .map(({ rangeOffset, rangeLength, text }) => ({
      from: rangeOffset,
      to: rangeOffset + rangeLength,
      insert: text,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * What was typed as edits that make `after` of `before`. Those of the event where they do; where it tells of changes
 * that came one upon the other, or not of all, the difference: no letter is ever lost.
 */
export function typedEdits(
  before: string,
  after: string,
  changes: readonly ContentChange[],
): readonly TextEdit[] {
  const edits = editsOfChanges(changes);
  if (leadTo(after, before, edits)) return edits;
  const edit = minimalEdit(before, after);
  return edit ? [edit] : [];
}

function leadTo(after: string, before: string, edits: readonly TextEdit[]): boolean {
  let end = 0;
  for (const { from, to } of edits) {
    if (from < end || to > before.length) return false;
    end = to;
  }
  return applyEdits(before, edits) === after;
}

/** The smallest single edit that makes `after` of `before`; undefined where they are equal. */
export function minimalEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let from = 0;
  while (from < shorter && before[from] === after[from]) from++;
  let tail = 0;
  while (
    tail < shorter - from &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  // Monaco moves a border that falls between two halves of a character, so it must not.
  if (from > 0 && isHighSurrogate(before, from - 1)) from--;
  if (tail > 0 && isLowSurrogate(before, before.length - tail)) tail--;
  return { from, to: before.length - tail, insert: after.slice(from, after.length - tail) };
}

/** Where the last of the edits ends in the text after them: where a reader looks for what changed. */
export function endOfEdits(edits: readonly TextEdit[]): number | undefined {
  let shift = 0;
  let end: number | undefined;
  for (const { from, to, insert } of edits) {
    end = from + shift + insert.length;
    shift += insert.length - (to - from);
  }
  return end;
}

/** The whole lines that a range touches, from the start of the first to the end of the last. */
export function wholeLines(text: string, range: SourceRange): SourceRange {
  const from = text.lastIndexOf('\n', range.from - 1) + 1;
  // A range that ends at the start of a line does not touch it.
  const last = range.to > range.from && text[range.to - 1] === '\n' ? range.to - 1 : range.to;
  const end = text.indexOf('\n', last);
  return { from, to: end < 0 ? text.length : end };
}

function isHighSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff;
}
