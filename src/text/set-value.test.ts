import { describe, expect, it } from 'vitest';
import type { YamlValue } from './intent.ts';
import { edited, set } from './testing/edited.ts';

describe('a value in place of another', () => {
  it.each<[string, string, YamlValue, string]>([
    ['keeps single quotes', "a: 'x' # c\n", 'y', "a: 'y' # c\n"],
    ['doubles a single quote', "a: 'x'\n", "it's", "a: 'it''s'\n"],
    ['escapes in double quotes', 'a: "x"\n', 'q"\\\n', 'a: "q\\"\\\\\\n"\n'],
    ['keeps blanks in front and behind', 'a:   x   # c\n', 'z', 'a:   z   # c\n'],
    ['quotes what plain would change', 'a: x\n', 'no', 'a: "no"\n'],
    ['quotes base 60', 'a: x\n', '22:22', 'a: "22:22"\n'],
    ['quotes in the way of the file', "a: x\nb: 'q'\n", '0777', "a: '0777'\nb: 'q'\n"],
    ['leaves an equal value alone', "a: 'x'\n", 'x', "a: 'x'\n"],
    ['leaves an equal number alone, however written', 'a: 0x10\n', 16, 'a: 0x10\n'],
    ['writes a number', "a: '1'\n", 2, 'a: 2\n'],
    ['writes a number beyond doubles', 'a: 1\n', 9223372036854775807n, 'a: 9223372036854775807\n'],
    ['writes nothing for null', 'a: x # c\n', null, 'a: # c\n'],
    ['fills a bare key', 'a: # c\nb: 1\n', 'z', 'a: z # c\nb: 1\n'],
    ['fills a bare key at the end', 'a:', 'z', 'a: z'],
    ['keeps the anchor', 'a: &x old\nb: *x\n', 'z', 'a: &x z\nb: *x\n'],
    ['drops a tag that would change it', 'a: !!int 1\n', 'z', 'a: z\n'],
    ['an alias becomes a value of its own', 'b: &x 1\na: *x\n', 2, 'b: &x 1\na: 2\n'],
    ['keeps a literal block', 'a: |\n   x\n   y\n\nb: 1\n', 'x\nz\n', 'a: |\n   x\n   z\n\nb: 1\n'],
    [
      'a literal block for several lines',
      'a: x # c\nb: 1\n',
      'x\ny\n',
      'a: | # c\n  x\n  y\nb: 1\n',
    ],
    ['no literal block without a last line break', 'a: x', 'x\ny\n', 'a: "x\\ny\\n"'],
    ['a folded block becomes one line', 'a: >-\n  x\n  y\nb: 1\n', 'z', 'a: z\nb: 1\n'],
    ['plain text over several lines', 'a: x\n  y # c\nb: 1\n', 'z', 'a: z # c\nb: 1\n'],
    ['a value on the next line', 'a:\n  # c\n  x\nb: 1\n', 'z', 'a:\n  # c\n  z\nb: 1\n'],
    ['a list becomes one value', 'a: # c\n  - x\n  - y\nb: 1\n', 'z', 'a: z # c\nb: 1\n'],
    ['one value becomes a map', 'a: x # c\nb: 1\n', { k: 1 }, 'a: # c\n  k: 1\nb: 1\n'],
    [
      'of a list only what differs',
      'a:\n- x # 1\n- y # 2\n',
      ['x', 'z', 'w'],
      'a:\n- x # 1\n- z # 2\n- w\n',
    ],
    ['of a flow list too', 'a: [ x, y ] # c\n', ['y', 'z'], 'a: [ y, z ] # c\n'],
    ['of a map only what differs', 'a:\n  k: 1 # 1\n  l: 2 # 2\n', { l: 3 }, 'a:\n  l: 3 # 2\n'],
    ['a list of names becomes a map', 'a:\n  - x\n', { x: { c: 1 } }, 'a:\n  x:\n    c: 1\n'],
    [
      'a list of names becomes a map line by line, comments beside them stay',
      'a: # 0\n  # 1\n  - x # 2\n\n  # 3\n  - "q" # 4\n    # 5\n  # - z\nb: 1\n',
      { x: { c: 1 }, q: 2, w: { c: 3 } },
      'a: # 0\n  # 1\n  x: # 2\n    c: 1\n\n  # 3\n  q: 2 # 4\n    # 5\n  w:\n    c: 3\n  # - z\nb: 1\n',
    ],
    [
      'a list of names at the indent of its key becomes a deeper map',
      'm:\n  k: 1\na: &n\n# 1\n- x # 2\n- q\nb: 1\n',
      { x: { c: 1 }, q: { c: 2 } },
      'm:\n  k: 1\na: &n\n  # 1\n  x: # 2\n    c: 1\n  q:\n    c: 2\nb: 1\n',
    ],
    ['a list of other names becomes another map', 'a:\n  - x # 1\n', { q: 1 }, 'a:\n  q: 1\n'],
    [
      'a list in brackets on a line of its own becomes one without',
      'a:\n  [ # 0\n    x,\n  ]\nb: 1\n',
      ['z'],
      'a:\n  [ # 0\n    z,\n  ]\nb: 1\n',
    ],
    [
      'brackets on a line of their own leave no line of blanks',
      'a: # 0\n  [x, y]\nb: 1\n',
      { k: 1 },
      'a: # 0\n  k: 1\nb: 1\n',
    ],
    ['keeps the comment of a block', 'a: |+ # c\n  x\n\nb: 1\n', 'z', 'a: z # c\n\nb: 1\n'],
    [
      'keeps the comment of a folded block',
      'a: >-  # c\n  x\nb: 1\n',
      [1],
      'a:  # c\n  - 1\nb: 1\n',
    ],
    ['keeps a plain path inside brackets plain', 'a: [d:/x]\n', ['e:/x'], 'a: [e:/x]\n'],
    ['quotes a new path inside brackets', 'a: [x]\n', ['e:/x'], 'a: ["e:/x"]\n'],
    ['inside brackets', 'a: {k: "x", l: 1}\n', { k: 'y', l: 1 }, 'a: {k: "y", l: 1}\n'],
  ])('%s', (_name, before, value, after) => {
    expect(edited(before, set(['a'], value))).toBe(after);
  });

  it('reaches names in quotes, numbers and items of items', () => {
    expect(edited('"a b":\n  8080:\n  - - x\n', set(['a b', '8080', 0, 0], 'z'))).toBe(
      '"a b":\n  8080:\n  - - z\n',
    );
  });

  it('touches the first document only', () => {
    const rest = '---\na: 1 \n...\n# end';
    expect(edited(`%YAML 1.2\n---\na: 1\n${rest}`, set(['a'], 2), set(['b'], 3))).toBe(
      `%YAML 1.2\n---\na: 2\nb: 3\n${rest}`,
    );
  });
});
