import { describe, expect, it } from 'vitest';
import { applyEdits } from '../text/text-edit.ts';
import {
  changeAt,
  countSentence,
  type LineChange,
  lineChanges,
  nameOfTakingBack,
  takeBack,
} from './line-changes.ts';

const BEFORE = 'a\nb\nc\nd\n';

const change = (from: number, count: number, nowFrom: number, nowCount: number): LineChange => ({
  before: { from, count },
  now: { from: nowFrom, count: nowCount },
});

describe('takeBack', () => {
  it.each([
    ['a changed line', 'a\nB\nc\nd\n', change(2, 1, 2, 1), 'Take back line 2'],
    ['lines that came', 'a\nx\ny\nb\nc\nd\n', change(2, 0, 2, 2), 'Take back lines 2 to 3'],
    ['lines that went', 'a\nd\n', change(2, 2, 2, 0), 'Bring back what stood before line 2'],
    ['a first line that came', 'x\na\nb\nc\nd\n', change(1, 0, 1, 1), 'Take back line 1'],
    [
      'a last line that went',
      'a\nb\nc\n',
      change(4, 1, 4, 0),
      'Bring back what stood before line 4',
    ],
    ['a missing end', 'a\nb\nc\nd', change(5, 1, 5, 0), 'Bring back what stood before line 5'],
  ])('%s', (_what, now, its, name) => {
    const edit = takeBack(BEFORE, now, its);
    expect(edit && applyEdits(now, [edit])).toBe(BEFORE);
    expect(nameOfTakingBack(its)).toBe(name);
  });

  it('has nothing to do where nothing differs', () => {
    expect(takeBack(BEFORE, BEFORE, change(2, 1, 2, 1))).toBeUndefined();
  });
});

describe('lineChanges', () => {
  it('reads what Monaco tells', () => {
    const told = (o: number, oEnd: number, m: number, mEnd: number) => ({
      originalStartLineNumber: o,
      originalEndLineNumber: oEnd,
      modifiedStartLineNumber: m,
      modifiedEndLineNumber: mEnd,
    });
    expect(lineChanges([told(2, 3, 2, 2), told(4, 0, 4, 5), told(6, 7, 7, 0)])).toEqual([
      change(2, 2, 2, 1),
      change(5, 0, 4, 2),
      change(6, 2, 8, 0),
    ]);
  });
});

describe('countSentence', () => {
  it.each([
    [[], 'No line differs.'],
    [[change(1, 1, 1, 1)], '1 line differs: 1 changed.'],
    [
      [change(1, 2, 1, 3), change(9, 1, 10, 0)],
      '4 lines differ in 2 places: 2 changed, 1 added, 1 removed.',
    ],
  ])('%#', (changes, sentence) => {
    expect(countSentence(changes)).toBe(sentence);
  });
});

describe('changeAt', () => {
  const changes = [change(2, 1, 2, 1), change(8, 1, 8, 3)];
  it.each([
    [1, 0],
    [2, 0],
    [7, 0],
    [8, 1],
    [50, 1],
  ])('line %i is nearest to change %i', (line, at) => {
    expect(changeAt(changes, line)).toBe(at);
  });
});
