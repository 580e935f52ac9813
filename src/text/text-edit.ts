import { ChangeSet } from '@codemirror/state';

/** A half-open interval of UTF-16 offsets into one exact text. */
export interface SourceRange {
  readonly from: number;
  readonly to: number;
}

/** Replaces `[from, to)` by `insert`. Offsets belong to the text before the edit. */
export interface TextEdit extends SourceRange {
  readonly insert: string;
}

/**
 * Puts edits that all belong to one text in order and drops those that change nothing.
 * Inserts at one place keep the order they are given in.
 * @throws RangeError if two edits overlap or one lies outside the text.
 */
export function editSet(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = edits
    .filter((edit) => text.slice(edit.from, edit.to) !== edit.insert)
    .map((edit, order) => ({ edit, order }))
    .sort((a, b) => a.edit.from - b.edit.from || a.edit.to - b.edit.to || a.order - b.order)
    .map(({ edit }) => edit);
  let end = 0;
  for (const edit of sorted) {
    if (edit.from < end || edit.to < edit.from || edit.to > text.length) {
      throw new RangeError(`Edit ${edit.from}..${edit.to} overlaps another or leaves the text`);
    }
    end = edit.to;
  }
  return sorted;
}

/** The text after the edits; all of them refer to `text` as it is. @throws RangeError as `editSet` */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of editSet(text, edits)) {
    result += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return result + text.slice(at);
}

/** Edits as a CodeMirror change set over a text of `length` UTF-16 units. */
export function toChangeSet(length: number, edits: readonly TextEdit[]): ChangeSet {
  return ChangeSet.of(
    edits.map(({ from, to, insert }) => ({ from, to, insert })),
    length,
    '\n',
  );
}

/** The edits of a change set, in the offsets of the text before it. */
export function fromChangeSet(changes: ChangeSet): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  changes.iterChanges((from, to, _fromAfter, _toAfter, insert) => {
    edits.push({ from, to, insert: insert.toString() });
  }, true);
  return edits;
}

/** One list of edits over a text of `length` that does what `first` and then `second` do. */
export function composeEdits(
  length: number,
  first: readonly TextEdit[],
  second: readonly TextEdit[],
): readonly TextEdit[] {
  const changes = toChangeSet(length, first);
  return fromChangeSet(changes.compose(toChangeSet(changes.newLength, second)));
}
