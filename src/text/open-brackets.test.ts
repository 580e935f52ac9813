import { describe, expect, it } from 'vitest';
import { findOpenBrackets } from './open-brackets.ts';

describe('findOpenBrackets', () => {
  it.each([
    ['a: [1, 2\nb: 1\n', 'a: [1, 2]\nb: 1\n'],
    ['a: [1, 2,\nb: 1\n', 'a: [1, 2]\nb: 1\n'],
    ['a: [1 # one\nb: 1\n', 'a: [1] # one\nb: 1\n'],
    ['a: {b: [1\nc: 1\n', 'a: {b: [1]}\nc: 1\n'],
    ['a:\n  b: [\n    1,\n    2,\n  c: 1\n', 'a:\n  b: [\n    1,\n    2]\n  c: 1\n'],
    ['a: [1\n\n# next\nb: 1\n', 'a: [1]\n\n# next\nb: 1\n'],
    ['- [1\n- 2\n', '- [1]\n- 2\n'],
    ['a: ["]"\nb: [1]\n', 'a: ["]"]\nb: [1]\n'],
  ])('%j', (text, closed) => {
    const open = findOpenBrackets(text);
    expect(open && text.slice(0, open.from) + open.closers + text.slice(open.to)).toBe(closed);
    expect(open && text[open.at]).toBe(open?.closers.startsWith(']') ? '[' : '{');
  });

  it.each(['a: [1]\n', 'a: "["\n', '# [\n', "a: it's [b]\n", ''])('none in %j', (text) => {
    expect(findOpenBrackets(text)).toBeUndefined();
  });
});
