import type { ChangeSet, Text } from '@codemirror/state';

/** Characters that can begin or end a comment, a string or a block of text nowhere. */
const PLAIN = /^[\w./]*$/;

/** Lines on which even a plain character may turn a comment into text, or the other way round. */
const TELLING = /[#"'|>]/;

/**
 * Whether a change is letters and digits at the end of words, on lines that hold no comment and begin no string or
 * block: then all comments are still what they were, and need not be counted.
 */
export function sparesComments(before: Text, changes: ChangeSet, after: Text): boolean {
  let spares = true;
  changes.iterChanges((fromA, toA, fromB, toB, inserted) => {
    spares &&=
      // Behind another one: a word grows or shrinks, none begins or goes.
      /[\w./]/.test(before.sliceString(Math.max(0, fromA - 1), fromA)) &&
      PLAIN.test(before.sliceString(fromA, toA)) &&
      PLAIN.test(inserted.toString()) &&
      !TELLING.test(before.lineAt(fromA).text) &&
      !TELLING.test(after.lineAt(fromB).text) &&
      toB <= after.lineAt(fromB).to;
  });
  return spares;
}
