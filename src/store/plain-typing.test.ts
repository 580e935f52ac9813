import { ChangeSet } from '@codemirror/state';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countComments } from '../text/comments.ts';
import { tries } from '../text/testing/tries.ts';
import { uglyYaml } from '../text/testing/ugly-yaml.ts';
import { toText } from './history.ts';
import { sparesComments } from './plain-typing.ts';

test.each([
  ['letters in a value', 'a: b # c\nd: e\n', 13, 'x', true],
  ['a letter on the line of a comment', 'a: b # c\n', 4, 'x', false],
  ['a quote', 'a: b\n# c\n', 4, '"', false],
  ['a space', 'a: b\n# c\n', 4, ' ', false],
  ['a new line', 'a: b\n# c\n', 4, '\n', false],
  ['a letter behind the mark of a block', 'a: |\n  b\n', 4, 'x', false],
])('%s', (_case, text, at, insert, expected) => {
  const before = toText(text);
  const changes = ChangeSet.of({ from: at, insert }, before.length);
  expect(sparesComments(before, changes, changes.apply(before))).toBe(expected);
});

test('what spares comments keeps their number', () => {
  const tape = fc.array(fc.nat(99), { minLength: 20, maxLength: 80 });
  const edit = fc.tuple(fc.nat(1000), fc.nat(3), fc.constantFrom('', 'x', '1', '.', '/', 'ab'));
  let spared = 0;
  fc.assert(
    fc.property(tape, edit, (numbers, [place, drop, insert]) => {
      const before = toText(uglyYaml(numbers, true));
      const from = Math.round((place / 1000) * before.length);
      const to = Math.min(from + drop, before.length);
      const changes = ChangeSet.of({ from, to, insert }, before.length);
      const after = changes.apply(before);
      if (!sparesComments(before, changes, after)) return;
      spared++;
      expect(countComments(after.toString())).toBe(countComments(before.toString()));
    }),
    tries(3000),
  );
  expect(spared).toBeGreaterThan(20);
});
