import { describe, expect, it } from 'vitest';
import { openMarks } from './open-marks.ts';
import { applyEdits } from './text-edit.ts';

describe('openMarks', () => {
  it.each([
    ['a: [1, 2\nb: 1\n', 'a: [1, 2]\nb: 1\n'],
    ['a: [1, 2,\nb: 1\n', 'a: [1, 2]\nb: 1\n'],
    ['a: [1 # one\nb: 1\n', 'a: [1] # one\nb: 1\n'],
    ['a: {b: [1\nc: 1\n', 'a: {b: [1]}\nc: 1\n'],
    ['a:\n  b: [\n    1,\n    2,\n  c: 1\n', 'a:\n  b: [\n    1,\n    2]\n  c: 1\n'],
    ['a: [1\n\n# next\nb: 1\n', 'a: [1]\n\n# next\nb: 1\n'],
    ['a: [\nb: 1\n', 'a: []\nb: 1\n'],
    ['- [1\n- 2\n', '- [1]\n- 2\n'],
    ['a: ["]"\nb: [1]\n', 'a: ["]"]\nb: [1]\n'],
    ['a: [1}\nb: 1\n', 'a: [1]\nb: 1\n'],
    ['a: "x # one\nb: 1\n', 'a: "x" # one\nb: 1\n'],
    ["a:\n  - 'x\n  - y\n", "a:\n  - 'x'\n  - y\n"],
    ['a: ["x", "y]\nb: 1\n', 'a: ["x", "y"]\nb: 1\n'],
    ['a: ["x, y],\nb: 1\n', 'a: ["x, y"],\nb: 1\n'],
  ])('closes %j', (text, closed) => {
    const [mark] = openMarks(text);
    const { from, to, marks } = mark?.closing ?? { from: 0, to: 0, marks: '' };
    expect(applyEdits(text, [{ from, to, insert: marks }])).toBe(closed);
  });

  it('tells where the innermost of several stands', () => {
    const text = 'a: {b: [1\nc: 1\n';
    const found = openMarks(text);
    expect(found.map(({ mark }) => mark)).toEqual(['{', '[']);
    expect(found.map(({ closing }) => text[closing.at])).toEqual(['[', '[']);
  });

  it.each([
    'a: [1]\n',
    'a: "["\n',
    '# [\n',
    "a: it's [b]\n",
    "a: it's\nb: |\n  [x\n",
    'a: "x\n  y"\n',
    'a: b [c\n',
    '',
  ])('finds nothing in %j', (text) => {
    expect(openMarks(text)).toEqual([]);
  });
});
