import { describe, expect, it } from 'vitest';
import { parseYaml } from './syntax-tree.ts';
import { writtenAt } from './written-at.ts';

const tree = parseYaml(`x-base: &base
  depends_on: [db]
  deep: {a: &list [1, 2]}
x-more: &more
  <<: *base
  own: 1
services:
  web:
    <<: [*more, {inline: [x]}]
    ports: *list
  api:
    image: b
  all: *base
`);

describe('writtenAt', () => {
  it.each([
    [
      ['services', 'api', 'image'],
      ['services', 'api', 'image'],
    ],
    [
      ['services', 'web', 'depends_on', 0],
      ['x-base', 'depends_on', 0],
    ],
    [
      ['services', 'web', 'own'],
      ['x-more', 'own'],
    ],
    [
      ['services', 'web', 'inline', 0],
      ['services', 'web', '<<', 1, 'inline', 0],
    ],
    [
      ['services', 'web', 'ports'],
      ['services', 'web', 'ports'],
    ],
    [
      ['services', 'web', 'ports', 1],
      ['x-base', 'deep', 'a', 1],
    ],
    [
      ['services', 'all', 'depends_on', 0],
      ['x-base', 'depends_on', 0],
    ],
    [['services', 'web', 'nothing'], undefined],
  ] as const)('%j stands at %j', (path, expected) => {
    expect(writtenAt(tree, path)).toEqual(expected);
  });
});
