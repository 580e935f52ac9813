import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { nameAt } from './name-at.ts';
import { placesOfName } from './name-places.ts';

const TEXT = `x-base: &base
  depends_on: [db]
services:
  web:
    <<: *base
    network_mode: "service:db"
    volumes:
      - data:/data
      - {type: volume, source: data, target: /more}
  api:
    <<: *base
    depends_on:
      db: {condition: service_started}
    networks: [lan]
  db:
    image: db
    extends: gone
volumes:
  data:
networks:
  lan:
`;
const doc = readCompose(parseYaml(TEXT));

/** Lines of the definition and of the uses of what stands at the first `word` behind `before`. */
function lines(before: string, word: string) {
  const offset = TEXT.indexOf(word, TEXT.indexOf(before));
  const place = nameAt(doc, offset + 1);
  if (!place) return undefined;
  const { definition, uses } = placesOfName(doc, place);
  const line = ({ from, to }: SourceRange) => {
    expect(TEXT.slice(from, to)).toBe(place.name);
    return doc.syntax.position(from).line;
  };
  return [definition && line(definition), uses.map(line)];
}

describe('placesOfName', () => {
  it.each([
    ['a service', '  db:\n', 'db', [15, [2, 6, 13]]],
    ['a service from where it is used', 'service:', 'db', [15, [2, 6, 13]]],
    ['a volume', 'volumes:\n  data', 'data', [19, [8, 9]]],
    ['a network', 'networks: [', 'lan', [21, [14]]],
    ['an anchor', '<<', 'base', [1, [5, 11]]],
    ['a service that is not there', 'extends', 'gone', [undefined, [17]]],
  ])('%s', (_name, before, word, expected) => {
    expect(lines(before, word)).toEqual(expected);
  });
});
