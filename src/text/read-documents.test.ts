import { expect, test } from 'vitest';
import { parseYaml } from './syntax-tree.ts';

test.each([
  ['a list of pairs', 'a: !!omap [x: 1, y: 2]\nb: 1\n'],
  ['pairs that stand twice', 'a: !!pairs [x: 1, x: 2]\nb: 1\n'],
  ['one item a line', 'a: !!omap\n  - x: 1\n  - y: 2\nb: 1\n'],
  ['YAML 1.1', '%YAML 1.1\n---\na: !!pairs\n  - x: 1\nb: 1\n'],
])('a tagged list is read as it is written: %s', (_case, text) => {
  const tree = parseYaml(text);
  expect(tree.problems).toEqual([]);
  expect(tree.view(['a'])?.kind).toBe('seq');
  expect(tree.valueOf(['a', 0, 'x'])).toBe(1);
  const { from } = tree.rangeOf(['a', 0, 'x']);
  expect(text.slice(from)).toMatch(/^x: 1/);
});
