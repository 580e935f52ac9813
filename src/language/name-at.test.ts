import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { nameAt } from './name-at.ts';

/** The name at the bar, as kind and the text that it covers. */
function at(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = nameAt(readCompose(parseYaml(text)), offset);
  return found && `${found.kind} ${found.name} ${text.slice(found.range.from, found.range.to)}`;
}

const APP = `services:
  web:
    depends_on: [api, "db"]
    network_mode: "service:db"
    volumes:
      - 'data:/data:ro'
      - type: volume
        source: data
        target: /more
    links: ["db:base"]
    <<: *more
  api:
    depends_on:
      db: {condition: service_started}
    networks: [back]
  db: &db
    image: db
    networks:
      back: {aliases: [web]}
x-more: &more
  volumes_from: [db:ro]
volumes:
  data:
networks:
  "back":
`;

describe('nameAt', () => {
  it.each([
    ['  web:', '  w|eb:', 'service web web'],
    ['[api, ', '[api|, ', 'service api api'],
    ['"db"]', '"d|b"]', 'service db db'],
    ['"service:db"', '"service:d|b"', 'service db db'],
    ["'data:/data", "'|data:/data", 'volume data data'],
    ['source: data', 'source: da|ta', 'volume data data'],
    ['"db:base"', '"|db:base"', 'service db db'],
    ['      db: {', '      d|b: {', 'service db db'],
    ['[back]', '[ba|ck]', 'network back back'],
    ['      back: {', '      |back: {', 'network back back'],
    ['*more', '|*more', undefined],
    ['  db: &db', '  db: &d|b', 'anchor db db'],
    ['  data:\n', '  data|:\n', 'volume data data'],
    ['"back"', '"b|ack"', 'network back back'],
  ])('%s', (part, marked, expected) => {
    expect(at(APP.replace(part, marked))).toBe(expected);
  });

  it('knows an alias below its anchor', () => {
    expect(at('x: &base\n  image: a\nservices:\n  a: *ba|se\n')).toBe('anchor base base');
    expect(at('x: &base\n  image: a\nservices:\n  a:\n    <<: |*base\n')).toBe('anchor base base');
  });

  it('finds a name that stands at an anchor', () => {
    const shared = 'x: &x\n  depends_on: [d|b]\nservices:\n  a:\n    <<: *x\n  db:\n    image: d\n';
    expect(at(shared)).toBe('service db db');
  });

  it.each([
    'services:\n  a:\n    image: na|me\n',
    'services:\n  a:\n    volumes: ["data:/da|ta"]\n',
    'services:\n  a:\n    |networks: [n]\n',
    'serv|ices:\n  a:\n    image: x\n',
    'services: # w|hy\n  a:\n    image: x\n',
  ])('finds none in %j', (marked) => {
    expect(at(marked)).toBeUndefined();
  });
});
