import { describe, expect, it } from 'vitest';
import type { Intent } from './intent.ts';
import { edited, remove, rename, set } from './testing/edited.ts';

describe('something taken away', () => {
  it.each<[string, string, Intent, string]>([
    [
      'with its comments',
      's:\n  x: 1\n  # a\n  # b\n  a: 1 # t\n  y: 2\n',
      remove(['s', 'a']),
      's:\n  x: 1\n  y: 2\n',
    ],
    [
      'without a comment that stands apart',
      's:\n  x: 1\n  # far\n\n  a: 1\n',
      remove(['s', 'a']),
      's:\n  x: 1\n  # far\n',
    ],
    ['without the head of the file', '# head\na: 1\nb: 1\n', remove(['a']), '# head\nb: 1\n'],
    ['without the comment of the next', 'a: 1\n# b\nb: 1\n', remove(['a']), '# b\nb: 1\n'],
    ['with comments inside', 'a:\n  x: 1\n  # y: 1\nb: 1\n', remove(['a']), 'b: 1\n'],
    ['one blank line stays', 'a: 1\n\nb: 1\n\nc: 1\n', remove(['b']), 'a: 1\n\nc: 1\n'],
    [
      'no blank line stays below the key',
      's:\n  a: 1\n\n  b: 1\n',
      remove(['s', 'a']),
      's:\n  b: 1\n',
    ],
    ['no blank line stays at the end', 'a: 1\n\nb: 1\n', remove(['b']), 'a: 1\n'],
    ['the final line break stays missing', 'a: 1\nb: 1', remove(['b']), 'a: 1'],
    [
      'blank lines that a block scalar keeps stay',
      'a: |+\n  x\n\nb: 1\n\nc: 1\n',
      remove(['b']),
      'a: |+\n  x\n\nc: 1\n',
    ],
    ['the last item', 'a: # c\n  - x # x\n\nb: 1\n', remove(['a', 0]), 'a: [] # c\n\nb: 1\n'],
    ['the last entry', 'a: &x # c\n  k: 1\nb: *x\n', remove(['a', 'k']), 'a: &x {} # c\nb: *x\n'],
    ['with its empty parents', 's:\n  a:\n    - x\nb: 1\n', remove(['s', 'a', 0], true), 'b: 1\n'],
    [
      'but not with a parent that an alias needs',
      'a: &x\n  k: 1\nb: *x\n',
      remove(['a', 'k'], true),
      'a: &x {}\nb: *x\n',
    ],
    ['the whole file', 'a: 1\n', remove(['a'], true), '{}\n'],
    ['the first behind a dash', '- a: 1\n  b: 2 # b\n', remove([0, 'a']), '- b: 2 # b\n'],
    ['the only one behind a dash', '- a: 1 # a\n- x\n', remove([0, 'a']), '- {} # a\n- x\n'],
    ['the first in brackets', 'a: [x, y] # c\n', remove(['a', 0]), 'a: [y] # c\n'],
    ['the last in brackets', 'a: [ x, y ]\n', remove(['a', 1]), 'a: [ x ]\n'],
    ['the only one in brackets', 'a: [ x ]\n', remove(['a', 0]), 'a: []\n'],
    [
      'a line in tall brackets',
      'a: [\n  x, # x\n  y, # y\n  z\n]\n',
      remove(['a', 1]),
      'a: [\n  x, # x\n  z\n]\n',
    ],
    [
      'the last line in tall brackets',
      '{\n  "a": 1,\n  "b": 2\n}\n',
      remove(['b']),
      '{\n  "a": 1\n}\n',
    ],
    ['with its question mark', '? a\n: 1\nb: 2\n', remove(['a']), 'b: 2\n'],
    ['in front of another document', 'a: 1\nb:\n---\nc: 1\n', remove(['b']), 'a: 1\n---\nc: 1\n'],
  ])('%s', (_name, before, intent, after) => {
    expect(edited(before, intent)).toBe(after);
  });
});

describe('another name', () => {
  it.each<[string, string, Intent, string]>([
    ['plain', 'a:\n  b : 1 # c\n', rename(['a', 'b'], 'c'), 'a:\n  c : 1 # c\n'],
    ['in the same quotes', "'a': 1\n", rename(['a'], 'b'), "'b': 1\n"],
    ['in quotes where it needs them', 'a: 1\n', rename(['a'], 'on'), '"on": 1\n'],
    ['with its anchor', '&k a: 1\nb: *k\n', rename(['a'], 'c'), '&k c: 1\nb: *k\n'],
    ['as it is', 'a: 1\n', rename(['a'], 'a'), 'a: 1\n'],
  ])('%s', (_name, before, intent, after) => {
    expect(edited(before, intent)).toBe(after);
  });
});

describe('refusals', () => {
  it.each<[string, string, Intent]>([
    ['broken-yaml', 'a: [\n', set(['b'], 1)],
    ['broken-yaml', 'a: *x\n', set(['b'], 1)],
    ['no-such-path', 'a: 1\n', remove(['b'])],
    ['no-such-path', 'a: []\n', set(['a', 3], 1)],
    ['key-exists', 'a: 1\nb: 2\n', rename(['a'], 'b')],
    ['below-scalar', 'a: 1\n', set(['a', 'b'], 1)],
    ['duplicate-key', 'a: 1\na: 2\n', set(['a'], 3)],
    ['inherited-value', 'a: &x {k: 1}\nb: *x\n', set(['b', 'k'], 1)],
    ['inherited-value', 'a: &x {k: 1}\nb: {<<: *x}\n', remove(['b', 'k'])],
    [
      'inherited-value',
      'a: &x {k: [1]}\nb:\n  <<: *x\n',
      { kind: 'insert-item', path: ['b', 'k'], value: 2 },
    ],
    ['anchor-in-use', 'a: &x 1\nb: *x\n', remove(['a'])],
    ['anchor-in-use', 'a: {k: &x 1}\nb: *x\n', set(['a'], 1)],
    ['complex-key', 'x: &x y\n*x : 1\n', rename(['*x'], 'z')],
    ['not-a-list', 'a: {k: 1}\n', { kind: 'insert-item', path: ['a'], value: 2 }],
    ['not-a-map', 'a: [1]\n', set(['a', 'k'], 1)],
    ['root-value', 'a: 1\n', set([], 1)],
  ])('%s: %j', (code, text, intent) => {
    expect(edited(text, intent)).toMatch(new RegExp(`^${code}: .+\\.$`));
  });
});
