import { describe, expect, it } from 'vitest';
import { foldingRanges } from './folding.ts';

/** Each range as `first-last`, comments with a `#`. */
const folds = (text: string) =>
  foldingRanges(text).map(
    ({ start, end, kind }) => `${start}-${end}${kind === 'comment' ? '#' : ''}`,
  );

describe('foldingRanges', () => {
  it.each([
    ['entries', 'services:\n  web:\n    image: x\n  db:\n    image: y\n', ['1-5', '2-3', '4-5']],
    ['lists that are not indented', 'ports:\n- 1\n- 2\nimage: x\n', ['1-3']],
    ['items of several lines', 'l:\n  - a: 1\n    b: 2\n  - c\n', ['1-4', '2-3']],
    ['block scalars', 'command: |\n  a\n\n  b\nimage: x\n', ['1-4']],
    ['no blank lines behind', 'a:\n  b: 1\n\n\nc: 1\n', ['1-2']],
    ['blocks of comments', '# a\n# b\na: 1\n# c\n', ['1-2#']],
    ['no comments of two columns', '# a\n  # b\n', []],
    ['comments within', 'a:\n  # x\n  # y\n  b: 1\n', ['1-4', '2-3#']],
    ['a key with an anchor', 'x: &a\n- 1\n- 2\n', ['1-3']],
    ['brackets', 'a: [\n  1,\n  2\n]\n', ['1-3']],
    ['text that does not parse', 'a:\n  "b\n  c: 1\n', ['1-3']],
    ['nothing in one line', 'a: 1\n', []],
  ])('%s', (_name, text, expected) => {
    expect(folds(text)).toEqual(expected);
  });
});
