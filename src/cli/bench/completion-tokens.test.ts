import { expect, test } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { tokensOf } from './completion-tokens.ts';

const TEXT = `x-common: &common
  restart: always
services:
  web:
    <<: *common
    image: nginx
    depends_on: [api]
    privileged: yes please
    volumes:
      - data:/data
    environment:
      - TOKEN=1
    labels:
      io.balena.features.dbus: '1'
  api:
    build: .
    environment:
      TOKEN: 2
      OTHER: 3
volumes:
  data:
`;

test('every token is counted for what it is', () => {
  const tokens = tokensOf(readCompose(parseYaml(TEXT)));
  const kinds = (kind: string) =>
    tokens.filter((token) => token.kind === kind).map(({ word }) => word);
  expect(kinds('schema key')).toEqual(
    expect.arrayContaining(['services', 'restart', 'image', 'depends_on', 'labels', 'volumes']),
  );
  expect(kinds('name as key')).toEqual(['<<', 'io.balena.features.dbus', 'api', 'TOKEN', 'data']);
  expect(kinds('closed value')).toEqual(['always', 'yes please', '1']);
  expect(kinds('own name')).toEqual(['*common', 'api', 'data', 'TOKEN']);
  expect(kinds('free')).toEqual(['x-common', 'web', 'nginx', '.', '2', 'OTHER', '3']);
  for (const { word, range } of tokens) {
    expect(TEXT.slice(range.from, range.to)).toContain(word);
  }
});
