import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tries } from '../text/testing/tries.ts';
import { applyEdits } from '../text/text-edit.ts';
import { editsOfChanges, endOfEdits, minimalEdit, typedEdits, wholeLines } from './text-changes.ts';

describe('editsOfChanges', () => {
  it.each([
    {
      name: 'one key',
      before: 'ab',
      changes: [{ rangeOffset: 1, rangeLength: 0, text: 'x' }],
      after: 'axb',
    },
    {
      name: 'several cursors, listed backwards as Monaco does',
      before: 'a\nb\nc\n',
      changes: [
        { rangeOffset: 4, rangeLength: 1, text: 'zz' },
        { rangeOffset: 2, rangeLength: 1, text: '' },
        { rangeOffset: 0, rangeLength: 0, text: '# ' },
      ],
      after: '# a\n\nzz\n',
    },
    {
      name: 'an insert in front of a replacement at the same place',
      before: 'abc',
      changes: [
        { rangeOffset: 1, rangeLength: 1, text: 'B' },
        { rangeOffset: 1, rangeLength: 0, text: '-' },
      ],
      after: 'a-Bc',
    },
    {
      name: 'the whole text',
      before: 'old',
      changes: [{ rangeOffset: 0, rangeLength: 3, text: 'new text' }],
      after: 'new text',
    },
  ])('$name', ({ before, changes, after }) => {
    expect(applyEdits(before, editsOfChanges(changes))).toBe(after);
  });
});

describe('typedEdits', () => {
  const twoCursors = [
    { rangeOffset: 3, rangeLength: 0, text: '0' },
    { rangeOffset: 1, rangeLength: 0, text: '0' },
  ];
  it('are those of the event, one for each cursor', () => {
    expect(typedEdits('a\nb', 'a0\nb0', twoCursors)).toEqual(editsOfChanges(twoCursors));
  });

  it.each([
    {
      name: 'two keys in one event, the second over the text after the first',
      before: 'a\nb',
      after: 'a00\nb00',
      changes: [
        ...twoCursors,
        { rangeOffset: 5, rangeLength: 0, text: '0' },
        { rangeOffset: 2, rangeLength: 0, text: '0' },
      ],
    },
    {
      name: 'a replacement of what the same event has typed',
      before: 'ab',
      after: 'azb',
      changes: [
        { rangeOffset: 1, rangeLength: 0, text: 'xy' },
        { rangeOffset: 1, rangeLength: 2, text: 'z' },
      ],
    },
    {
      name: 'a key that follows a change nobody told of',
      before: 'a\nb',
      after: '# new\na0\nb0',
      changes: [
        { rangeOffset: 9, rangeLength: 0, text: '0' },
        { rangeOffset: 7, rangeLength: 0, text: '0' },
      ],
    },
    { name: 'nothing', before: 'a', after: 'a', changes: [] },
  ])('lose no letter: $name', ({ before, after, changes }) => {
    expect(applyEdits(before, typedEdits(before, after, changes))).toBe(after);
  });
});

/** Whether no character is cut in two: half a character does not survive encoding. */
const isWhole = (text: string) => new TextDecoder().decode(new TextEncoder().encode(text)) === text;

describe('minimalEdit', () => {
  it.each([
    ['equal', 'same', 'same', undefined],
    ['insert', 'ac', 'abc', { from: 1, to: 1, insert: 'b' }],
    ['delete', 'abc', 'ac', { from: 1, to: 2, insert: '' }],
    ['replace', 'a: 1\nb: 2\n', 'a: 1\nb: 3\n', { from: 8, to: 9, insert: '3' }],
    ['repeated', 'aa', 'aaa', { from: 2, to: 2, insert: 'a' }],
    ['empty to text', '', 'x', { from: 0, to: 0, insert: 'x' }],
    ['text to empty', 'x', '', { from: 0, to: 1, insert: '' }],
    ['a character of two halves', '🐳', '🐬', { from: 0, to: 2, insert: '🐬' }],
  ])('%s', (_name, before, after, edit) => {
    expect(minimalEdit(before, after)).toEqual(edit);
  });

  it('makes any text of any other, and never cuts a character in two', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🐳', '🐬', '𝒜') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = minimalEdit(before, after);
        expect(applyEdits(before, edit ? [edit] : [])).toBe(after);
        if (!edit) return;
        expect(isWhole(before.slice(0, edit.from))).toBe(true);
        expect(isWhole(before.slice(edit.to))).toBe(true);
      }),
      tries(100),
    );
  });
});

describe('endOfEdits', () => {
  it.each([
    ['none', [], undefined],
    ['an insert', [{ from: 2, to: 2, insert: 'abc' }], 5],
    ['a deletion', [{ from: 2, to: 6, insert: '' }], 2],
    [
      'the last of two, moved by the first',
      [
        { from: 0, to: 0, insert: '12345' },
        { from: 10, to: 12, insert: 'x' },
      ],
      16,
    ],
  ])('%s', (_name, edits, end) => {
    expect(endOfEdits(edits)).toBe(end);
  });
});

describe('wholeLines', () => {
  const text = 'ab\ncd\nef';
  it.each([
    [
      { from: 1, to: 1 },
      { from: 0, to: 2 },
    ],
    [
      { from: 4, to: 7 },
      { from: 3, to: 8 },
    ],
    [
      { from: 3, to: 6 },
      { from: 3, to: 5 },
    ],
    [
      { from: 8, to: 8 },
      { from: 6, to: 8 },
    ],
    [
      { from: 0, to: 8 },
      { from: 0, to: 8 },
    ],
  ])('%o is %o', (range, lines) => {
    expect(wholeLines(text, range)).toEqual(lines);
  });
});
