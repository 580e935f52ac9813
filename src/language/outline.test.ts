import { expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { outlineOf } from './outline.ts';

it('lists what can be gone to, with the place of each name', () => {
  const text =
    'x-base: &base\n  tty: true\nservices:\n  web:\n    <<: *base\n    image: x\nvolumes:\n  data:\nnetworks:\n  lan:\n';
  const items = outlineOf(readCompose(parseYaml(text)));
  expect(items.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
    'service web',
    'volume data',
    'network lan',
    'extension x-base',
  ]);
  expect(items[0]?.children.map(({ name }) => name)).toEqual(['image']);
  for (const { name, nameRange } of items) {
    expect(text.slice(nameRange.from, nameRange.to)).toBe(name);
  }
});
