import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseYaml } from './syntax-tree.ts';
import { describeText, describeTree } from './testing/describe-text.ts';
import { tries } from './testing/tries.ts';
import { uglyYaml } from './testing/ugly-yaml.ts';

/** Pieces of text that mean something to a reader of YAML, alone or with what stands around them. */
const PIECES = [
  ...['', 'x', ' ', '  ', '\n', '\n\n', '\n  ', '\n    ', ':', ': ', '#', ' # c', '\n# c\n', '\t'],
  ...[
    '- ',
    '\n  - a',
    '? ',
    '"',
    "'",
    '|',
    ' |\n',
    '>',
    '&a ',
    '*a',
    '!t ',
    '{',
    '}',
    '[',
    ']',
    ',',
  ],
  ...['---', '\n---\n', '\n...\n', '%', '<<: *a', '\n  new: {a: 1}\n', '\n  new:\n    image: x\n'],
  ...[
    '\n  web:\n',
    'a: b\n',
    '\n    b: c\n',
    '\nz: 1\n',
    '\n  z: 1\n',
    '~',
    'null',
    '\\',
    '@',
    'é',
  ],
];

const piece = fc.constantFrom(...PIECES);

/** The ugly text below a key or two, as services stand, or as it is. */
const text = fc
  .record({
    parts: fc.array(fc.array(fc.nat(99), { minLength: 20, maxLength: 80 }), {
      minLength: 1,
      maxLength: 3,
    }),
    indent: fc.constantFrom('', '  ', '    '),
    head: fc.constantFrom(
      '',
      '# top\n',
      'version: "2"\n\n',
      'x: &a\n  k: 1\nservices:\n',
      'services:\n',
    ),
    tail: fc.constantFrom('', '\n', '\nvolumes:\n  data:\n', '\n# end\n', '\nq: |\n  text\n'),
  })
  .map(({ parts, indent, head, tail }) => {
    const lines = parts
      .map((tape) => uglyYaml(tape, true))
      .join('\n')
      .split('\n')
      .filter((line) => !/^(---|\.\.\.)/.test(line));
    return head + lines.map((line) => (line === '' ? '' : indent + line)).join('\n') + tail;
  });

const edit = fc.record({ at: fc.nat(1000), drop: fc.oneof(fc.constant(0), fc.nat(12)), piece });

test('reading what changed gives what reading everything gives', () => {
  let increments = 0;
  fc.assert(
    fc.property(text, fc.array(edit, { minLength: 1, maxLength: 4 }), (start, edits) => {
      let before = start;
      let tree = parseYaml(before);
      for (const { at, drop, piece } of edits) {
        const from = Math.round((at / 1000) * before.length);
        const after = before.slice(0, from) + piece + before.slice(from + drop);
        if (tree.sound?.readChanged(after)) increments++;
        tree = parseYaml(after, {}, tree);
        expect(describeTree(tree)).toEqual(describeText(after));
        before = after;
      }
    }),
    tries(400),
  );
  // The property would hold of a reader that always reads everything.
  expect(increments).toBeGreaterThan(20);
}, 600_000);

test.each([
  ['a value gone above a key that is not written', 'a: 1\n\n: x\n', 'a:\n  \n\n: x\n'],
  ['an entry more above a key that is not written', 'a: \n\n: x\n', 'a:\nz: 1\n\n\n: x\n'],
])('%s', (_name, before, after) => {
  expect(describeTree(parseYaml(after, {}, parseYaml(before)))).toEqual(describeText(after));
});
