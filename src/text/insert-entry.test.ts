import { describe, expect, it } from 'vitest';
import type { Intent } from './intent.ts';
import { add, edited, set } from './testing/edited.ts';

describe('something new', () => {
  it.each<[string, string, Intent, string]>([
    ['goes last', 'a: 1\n', set(['b'], 2), 'a: 1\nb: 2\n'],
    ['keeps a missing final line break', 'a: 1', set(['b'], 2), 'a: 1\nb: 2'],
    [
      'goes behind its predecessor',
      'a: 1 # a\n# d\nd: 1\n',
      set(['c'], 2, ['a', 'b', 'c', 'd']),
      'a: 1 # a\nc: 2\n# d\nd: 1\n',
    ],
    [
      'goes before its first successor',
      'x: 1\n# d\nd: 1\n',
      set(['c'], 2, ['c', 'd']),
      'x: 1\nc: 2\n# d\nd: 1\n',
    ],
    [
      'goes below the head of the file',
      '# head\nd: 1\n',
      set(['c'], 2, ['c', 'd']),
      '# head\nc: 2\nd: 1\n',
    ],
    [
      'leaves the line of a dash alone',
      '- d: 1\n',
      set([0, 'c'], 2, ['c', 'd']),
      '- d: 1\n  c: 2\n',
    ],
    [
      'goes before comments at the end of the file',
      'a:\n  x: 1\n\n# end\n',
      set(['a', 'z'], 2),
      'a:\n  x: 1\n  z: 2\n\n# end\n',
    ],
    [
      'goes behind comments inside its neighbour',
      'a:\n  # x\nc: 1\n',
      set(['b'], 2, ['a', 'b']),
      'a:\n  # x\nb: 2\nc: 1\n',
    ],
    [
      'goes behind a block scalar',
      'a: |\n  x\n\nb: 1\n',
      set(['c'], 2, ['a', 'c']),
      'a: |\n  x\n\nc: 2\n\nb: 1\n',
    ],
    [
      'goes behind the blank lines that a block scalar keeps',
      'a: |+\n  x\n\nb: 1\n',
      set(['c'], 2, ['a', 'c']),
      'a: |+\n  x\n\nc: 2\nb: 1\n',
    ],
    ['fills a bare key', 'v: # c\nb: 1\n', set(['v', 'd'], null), 'v: # c\n  d:\nb: 1\n'],
    [
      'fills a bare key below its comments',
      'v:\n  # c\nb: 1\n',
      set(['v', 'd'], {}),
      'v:\n  # c\n  d: {}\nb: 1\n',
    ],
    ['opens empty brackets', 'v: {} # c\nb: 1\n', set(['v', 'd'], 1), 'v: # c\n  d: 1\nb: 1\n'],
    ['opens anchored brackets', 'v: &x {}\nb: *x\n', set(['v', 'd'], 1), 'v: &x\n  d: 1\nb: *x\n'],
    [
      'stays in empty brackets inside brackets',
      'v: {e: {}}\n',
      set(['v', 'e', 'd'], 1),
      'v: {e: {d: 1}}\n',
    ],
    ['makes the parents', '', set(['a', 'b', 'c'], 'x'), 'a:\n  b:\n    c: x\n'],
    ['follows the comments of an empty file', '# c', set(['a'], 1), '# c\na: 1\n'],
    ['fills an empty document', '---\n# c\n...\n', set(['a'], 1), '---\n# c\na: 1\n...\n'],
    [
      'uses the indents of the file',
      'a:\n    b:\n    - 1\n',
      set(['c'], { d: ['x'] }),
      'a:\n    b:\n    - 1\nc:\n    d:\n    - x\n',
    ],
    [
      'uses the quotes of its neighbours',
      "a: ['x', 'y']\n",
      add(['a'], 'z'),
      "a: ['x', 'y', 'z']\n",
    ],
    ['uses the padding of the file', 'a: [ x ]\nb: 1\n', add(['a'], 'z'), 'a: [ x, z ]\nb: 1\n'],
    [
      'goes on a line of its own in tall brackets',
      'a: [\n  x, # x\n  y # y\n]\n',
      add(['a'], 'z'),
      'a: [\n  x, # x\n  y, # y\n  z\n]\n',
    ],
    ['keeps a last comma', 'a: [\n  x,\n]\n', add(['a'], 'z'), 'a: [\n  x,\n  z,\n]\n'],
    [
      'writes JSON in JSON',
      '{\n  "a": "x"\n}\n',
      set(['b'], { c: 'y' }),
      '{\n  "a": "x",\n  "b": {"c": "y"}\n}\n',
    ],
    [
      'is as tall as its siblings in brackets',
      '{\n  # c\n  "s": {\n    "a": {\n      "x": "1"\n    }\n  }\n}\n',
      set(['s', 'b'], { x: '2', y: ['3'], z: { q: {} } }),
      '{\n  # c\n  "s": {\n    "a": {\n      "x": "1"\n    },\n    "b": {\n      "x": "2",\n      "y": ["3"],\n      "z": {\n        "q": {}\n      }\n    }\n  }\n}\n',
    ],
    [
      'stands apart as tall siblings do, however close short ones are',
      'v: 1\ns:\n  a: 1\n\nn:\n  b: 1\n',
      set(['w'], { d: 1 }),
      'v: 1\ns:\n  a: 1\n\nn:\n  b: 1\n\nw:\n  d: 1\n',
    ],
    [
      'stands apart as its siblings do',
      's:\n  a:\n    x: 1\n\n  b:\n    x: 1\n\nv:\n',
      set(['s', 'c'], { x: 1 }),
      's:\n  a:\n    x: 1\n\n  b:\n    x: 1\n\n  c:\n    x: 1\n\nv:\n',
    ],
    [
      'is an item before another',
      'a:\n  - x\n  # y\n  - y\n',
      add(['a'], 'z', 1),
      'a:\n  - x\n  - z\n  # y\n  - y\n',
    ],
    ['is the first item', 'a:\n  # x\n  - x\n', add(['a'], 'z', 0), 'a:\n  - z\n  # x\n  - x\n'],
    ['is an item of an item', '- - x\n', add([0], 'z'), '- - x\n  - z\n'],
    [
      'is a map behind a wide dash',
      '-   a: 1\n',
      add([], { b: 1, c: 2 }),
      '-   a: 1\n-   b: 1\n    c: 2\n',
    ],
    [
      'overrides what is merged',
      'x: &x {r: 1}\nw:\n  <<: *x\n',
      set(['w', 'r'], 2),
      'x: &x {r: 1}\nw:\n  <<: *x\n  r: 2\n',
    ],
    [
      'keeps a tag that says what the list is for',
      'p: !override\n',
      add(['p'], 'x'),
      'p: !override\n  - x\n',
    ],
    [
      'takes no harm from a mark inside the text',
      'a: 1 # \uFEFF\n',
      set(['b'], '\uFEFF'),
      'a: 1 # \uFEFF\nb: "\\uFEFF"\n',
    ],
  ])('%s', (_name, before, intent, after) => {
    expect(edited(before, intent)).toBe(after);
  });
});
