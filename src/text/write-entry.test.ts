import { describe, expect, it } from 'vitest';
import type { Intent } from './intent.ts';
import { parseYaml } from './syntax-tree.ts';
import { edited } from './testing/edited.ts';
import { writeEntry as write } from './write-entry.ts';
import { writtenSource } from './written-entry.ts';

const FILE = `s:
  a:
    x: 1
    # lead
    log: # c
      driver:   json-file # odd
  # far left
      opts: {a: "1",   b: '2'}

      text: |
        one

        two
      # deep end
    y: 2
`;

describe('an entry as it is written', () => {
  it('comes with its comments at the left margin', () => {
    expect(writtenSource(parseYaml(FILE), ['s', 'a', 'log'])).toBe(`# lead
log: # c
  driver:   json-file # odd
# far left
  opts: {a: "1",   b: '2'}

  text: |
    one

    two
  # deep end`);
  });

  it.each([
    ['a: {b: [1,\n   2], c: 3}\n', ['a', 'b'], 'b: [1,\n2]'],
    ['- a: 1\n  b: 2\n', [0, 'a'], 'a: 1'],
    ['a:\nb: 1\n', ['a'], 'a:'],
  ])('%#: %j', (text, path, source) => {
    expect(writtenSource(parseYaml(text), path)).toBe(source);
  });

  it('written again changes nothing', () => {
    const tree = parseYaml(FILE);
    const path = ['s', 'a', 'log'];
    expect(edited(FILE, write(path, writtenSource(tree, path) ?? ''))).toBe(FILE);
  });
});

describe('typed YAML', () => {
  it.each<[string, string, Intent, string]>([
    [
      'changes the lines that changed',
      FILE,
      write(
        ['s', 'a', 'log'],
        '# lead\nlog: # c\n  driver: local # mine\n# far left\n  opts: {a: "1",   b: \'2\'}\n\n  text: |\n    one\n\n    three\n    two\n  # deep end\n',
      ),
      FILE.replace('driver:   json-file # odd', 'driver: local # mine').replace(
        '        two\n',
        '        three\n        two\n',
      ),
    ],
    [
      'takes lines out',
      'a:\n  b: 1\n  c: 2\nd: 3\n',
      write(['a'], 'a:\n  c: 2'),
      'a:\n  c: 2\nd: 3\n',
    ],
    ['takes the last line out', 'a:\n  b: 1\n  c: 2', write(['a'], 'a:\n  b: 1'), 'a:\n  b: 1'],
    [
      'adds lines',
      'a:\n  b: 1\nd: 3\n',
      write(['a'], '# new\na:\n  b: 1\n  c: 2\n\n'),
      '# new\na:\n  b: 1\n  c: 2\nd: 3\n',
    ],
    [
      'makes a new entry',
      's:\n  a: 1\n  c: 3\n',
      write(['s', 'b'], 'b: # why\n  - x\n  - y # z', ['a', 'b', 'c']),
      's:\n  a: 1\n  b: # why\n    - x\n    - y # z\n  c: 3\n',
    ],
    [
      'makes the first entry',
      's:\nt: 1\n',
      write(['s', 'b'], '# why\nb: |\n  x'),
      's:\n  # why\n  b: |\n    x\nt: 1\n',
    ],
    [
      'makes the first entry in empty braces',
      's: {}\n',
      write(['s', 'b'], 'b: [x]'),
      's:\n  b: [x]\n',
    ],
    ['gives another name', 'a: 1 # c\nb: 2\n', write(['a'], 'z: 1 # c'), 'z: 1 # c\nb: 2\n'],
    ['ends a text without a line break', 'a: 1', write(['a'], 'a: |\n  x'), 'a: |\n  x\n'],
    [
      'uses an anchor of the file',
      'x: &n 1\na:\n  b: 2\n',
      write(['a', 'b'], 'b: [*n, *n]'),
      'x: &n 1\na:\n  b: [*n, *n]\n',
    ],
    [
      'keeps an anchor that is used',
      'a: &n 1\nb: *n\n',
      write(['a'], 'a: &n {c: 2}'),
      'a: &n {c: 2}\nb: *n\n',
    ],
    [
      'in braces',
      'a: {b: 1, c: 2} # c\n',
      write(['a', 'b'], 'b: [1, {x: y}]'),
      'a: {b: [1, {x: y}], c: 2} # c\n',
    ],
    [
      'in braces as a block',
      'a: {b: 1, c: 2}\n',
      write(['a', 'b'], 'b:\n  - x\n  - z'),
      'a: {b: [x, z], c: 2}\n',
    ],
    [
      'in JSON',
      '{"a": {"b": 1}}\n',
      write(['a', 'b'], '"b": {"c": [1]}'),
      '{"a": {"b": {"c": [1]}}}\n',
    ],
    [
      'behind a dash',
      '- a: 1\n  b: 2\n',
      write([0, 'a'], 'a:\n  c: 1'),
      '- a:\n    c: 1\n  b: 2\n',
    ],
  ])('%s', (_name, before, intent, after) => {
    expect(edited(before, intent)).toBe(after);
  });

  it.each<[string, string, Intent, RegExp]>([
    [
      'a mistake, with its line',
      'a: 1\n',
      write(['a'], 'a:\n  b: "x\n  c: 1'),
      /^bad-yaml: .*[Ll]ine [23]\b/,
    ],
    ['a tab', 'a: 1\n', write(['a'], 'a:\n\tb: 1'), /^bad-yaml: .*tab/i],
    ['a twin', 'a: 1\n', write(['a'], 'a:\n  b: 1\n  b: 2'), /^bad-yaml: .*“b”/],
    ['no key', 'a: 1\n', write(['a'], '- x'), /^no-key: /],
    ['a value alone', 'a: 1\n', write(['a'], 'x'), /^no-key: /],
    ['nothing', 'a: 1\n', write(['a'], '# only this'), /^no-key: /],
    ['the end of a document', 'a: 1\n', write(['a'], 'a: 1\n---\nb: 1'), /^no-key: /],
    ['two keys', 'a: 1\n', write(['a'], 'a: 1\n# c\nb: 2'), /^several-keys: Line 3: “b”/],
    ['a key that is there', 'a: 1\nb: 2\n', write(['a'], 'b: 3'), /^key-exists: /],
    [
      'an unknown anchor',
      'a: 1\nb: &n 1\n',
      write(['a'], 'a:\n  - *n'),
      /^no-such-anchor: Line 2: \*n/,
    ],
    ['a name that is taken', 'a: 1\nb: &n 1\n', write(['a'], 'a: &n 2'), /^anchor-taken: .*line 2/],
    [
      'to lose an anchor in use',
      'a: &n 1\nb: *n\n',
      write(['a'], 'a: 2'),
      /^anchor-in-use: .*line 2/,
    ],
    ['a comment in braces', 'a: {b: 1}\n', write(['a', 'b'], 'b: 2 # c'), /^in-brackets: /],
    ['what is an alias', 'a: &n {b: 1}\nc: *n\n', write(['c', 'b'], 'b: 2'), /^inherited-value: /],
  ])('refuses %s', (_name, before, intent, sentence) => {
    expect(edited(before, intent)).toMatch(sentence);
  });
});
