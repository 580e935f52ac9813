import { expect, it } from 'vitest';
import { parseYaml } from './syntax-tree.ts';
import { verbatimKey, verbatimScalar } from './verbatim-scalar.ts';

/** A value as it is written, and on one line with every character that tells. */
const SCALARS: readonly (readonly [written: string, line: string])[] = [
  ['0777', '0777'],
  ['3.10', '3.10'],
  ['22:22', '22:22'],
  ['yes', 'yes'],
  ['12345678901234567890', '12345678901234567890'],
  ['a b', 'a b'],
  ["'80'", '"80"'],
  ["'it''s'", '"it\'s"'],
  ['"a\\tb"', '"a\\tb"'],
  ['|\n  two\n  lines', '"two\\nlines\\n"'],
  ['>-\n  folded\n  text', '"folded text"'],
  ['plain\n  text', 'plain text'],
  ['!!str 5', '"5"'],
  ['!!int "5"', '5'],
  ['!own x', '"x"'],
  ['~', ''],
  ['', ''],
];

it.each(SCALARS)('%j', (written, line) => {
  const view = parseYaml(`key: ${written}\n`).view(['key']);
  const printed = view && verbatimScalar(view);
  expect(printed).toBe(line);
  expect(parseYaml(`key: ${printed}\n`).valueOf(['key'])).toEqual(view?.scalar);
});

it.each(['web', 'a.b/c-d', '8080', 'null', 'On', 'a b', '<<', '', 'é', '- x', '"', '#x', '~'])(
  'the key %j',
  (name) => {
    expect(parseYaml(`${verbatimKey(name)}: x\n`).valueOf([])).toEqual({ [name]: 'x' });
  },
);
