import { describe, expect, it } from 'vitest';
import { toChangeSet } from '../text/text-edit.ts';
import { proveChange } from './change-proof.ts';
import { toText } from './history.ts';

/** Replaces the one occurrence of each `found`. */
function prove(text: string, ...replacements: readonly (readonly [string, string])[]) {
  const edits = replacements.map(([found, insert]) => {
    const from = text.indexOf(found);
    return { from, to: from + found.length, insert };
  });
  const changes = toChangeSet(text.length, edits);
  const before = toText(text);
  const proof = proveChange('Step', before, changes, changes.apply(before), () => 0);
  return [proof.linesChanged, proof.linesAdded, proof.linesRemoved];
}

describe('S9 proof of a change: lines changed, added, removed', () => {
  it.each<[string, readonly (readonly [string, string])[], readonly number[]]>([
    ['a value', [['b', 'x']], [1, 0, 0]],
    ['a line behind another', [['a\n', 'a\nx\n']], [0, 1, 0]],
    ['a line before another', [['b', 'x\nb']], [0, 1, 0]],
    ['a line at the very end', [['c\n', 'c\nx\n']], [0, 1, 0]],
    ['a line taken out', [['b\n', '']], [0, 0, 1]],
    ['the last line taken out', [['c\n', '']], [0, 0, 1]],
    [
      'two lines apart',
      [
        ['a', 'x'],
        ['c', 'y'],
      ],
      [2, 0, 0],
    ],
    ['two lines for one', [['b', 'x\ny']], [1, 1, 0]],
    ['one line for two', [['a\nb', 'x']], [1, 0, 1]],
    ['a whole text of which one line is new', [['a\nb\nc\n', 'a\nx\nc\n']], [1, 0, 0]],
    ['a line break joined', [['a\nb', 'ab']], [1, 0, 1]],
    ['everything', [['a\nb\nc\n', '']], [0, 0, 3]],
  ])('%s', (_name, replacements, counts) => {
    expect(prove('a\nb\nc\n', ...replacements)).toEqual(counts);
  });

  it.each<[string, string, readonly [string, string], readonly number[]]>([
    ['a last line without a break grows', 'a', ['a', 'ab'], [1, 0, 0]],
    ['a line behind a last line without a break', 'a', ['a', 'a\nb'], [0, 1, 0]],
    ['a final break comes', 'a', ['a', 'a\n'], [1, 0, 0]],
    ['the first line comes', '', ['', 'a\n'], [0, 1, 0]],
  ])('%s', (_name, text, replacement, counts) => {
    expect(prove(text, replacement)).toEqual(counts);
  });
});
