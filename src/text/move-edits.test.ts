import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveEdits } from './move-edits.ts';
import { applyEdits } from './text-edit.ts';

const lines = (...all: string[]) => all.join('\n');

describe('moveEdits', () => {
  const good = lines('a: 1', 'b: 2', 'c: 3', '');
  const broken = lines('a: 1', 'b: "2', 'oops', 'c: 3', '');

  it.each([
    ['above', { from: 3, to: 4, insert: '9' }, lines('a: 9', 'b: "2', 'oops', 'c: 3', '')],
    ['below', { from: 13, to: 14, insert: '9' }, lines('a: 1', 'b: "2', 'oops', 'c: 9', '')],
    ['at the end', { from: 15, to: 15, insert: 'd: 4\n' }, `${broken}d: 4\n`],
    ['in the lines that differ', { from: 8, to: 9, insert: '9' }, undefined],
    ['at their beginning', { from: 5, to: 5, insert: 'x' }, undefined],
    ['at their end', { from: 9, to: 9, insert: 'x' }, undefined],
    ['over them', { from: 3, to: 14, insert: '' }, undefined],
  ])('an edit %s', (_where, edit, expected) => {
    const moved = moveEdits([edit], good, broken);
    expect(moved && applyEdits(broken, moved)).toBe(expected);
  });

  it('commutes with the change between the texts', () => {
    const word = fc.constantFrom('a: 1', 'b', '', '  c: "x', 'a: 1');
    const text = fc.array(word, { maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, text, fc.string(), (head, base, changed, tail, insert) => {
        const from = lines(...head, ...base, ...tail);
        const to = lines(...head, ...changed, ...tail);
        const edit = { from: from.length, to: from.length, insert };
        const moved = moveEdits([edit], from, to);
        if (!moved) return;
        expect(applyEdits(to, moved)).toBe(to + insert);
        const back = moveEdits(moved, to, from);
        expect(back && applyEdits(from, back)).toBe(from + insert);
      }),
    );
  });
});
