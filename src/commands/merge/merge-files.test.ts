import { describe, expect, it } from 'vitest';
import { mergeFiles } from './merge-files.ts';

const BASE = `version: '2.1'
services:
  web:
    image: nginx:1.24
    command: [nginx, -g, "daemon off;"]
    depends_on:
      - db # first
    ports:
      - "80:80" # http
      - "443:443"
    environment:
      - A=1
      - B=2
    volumes:
      - data:/data
  db:
    image: postgres

volumes:
  data:
`;

const NONE = new Map<string, 'ours' | 'theirs'>();

const change = (...changes: readonly (readonly [string | RegExp, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  }, BASE);

describe('two changes of one compose file', () => {
  it.each([
    [
      'a service renamed here follows into what is new there',
      change(['  web:', '  site:']),
      change(
        ['1.24', '1.26'],
        [
          '    image: postgres\n',
          '    image: postgres\n  log:\n    image: x\n    depends_on: [web]\n',
        ],
      ),
      change(
        ['  web:', '  site:'],
        ['1.24', '1.26'],
        [
          '    image: postgres\n',
          '    image: postgres\n  log:\n    image: x\n    depends_on: [site]\n',
        ],
      ),
    ],
    [
      'a service renamed there is changed here under its old name',
      change(['"80:80"', '"8080:80"'], ['- B=2', '- B=3']),
      change(['  db:', '  store:'], ['- db', '- store']),
      change(
        ['  db:', '  store:'],
        ['- db', '- store'],
        ['"80:80"', '"8080:80"'],
        ['- B=2', '- B=3'],
      ),
    ],
    [
      'a volume renamed here is mounted once more there',
      change(['- data:/data', '- store:/data'], ['  data:\n', '  store:\n']),
      change(['    image: postgres\n', '    image: postgres\n    volumes:\n      - data:/var\n']),
      change(
        ['- data:/data', '- store:/data'],
        ['  data:\n', '  store:\n'],
        ['    image: postgres\n', '    image: postgres\n    volumes:\n      - store:/var\n'],
      ),
    ],
    [
      'one variable each',
      change(['- A=1', '- A=5']),
      change(['- B=2', '- B=6\n      - C=7']),
      change(['- A=1', '- A=5'], ['- B=2', '- B=6\n      - C=7']),
    ],
    [
      'depends_on becomes a map here and gets a name there',
      change(['- db # first', 'db: # first\n        condition: service_healthy']),
      change(['- db # first', '- db # first\n      - log']),
      change([
        '- db # first',
        'db: # first\n        condition: service_healthy\n      log:\n        condition: service_started',
      ]),
    ],
    [
      'one port here, the other there, and a third for one container port over udp',
      change(['"80:80"', '"8080:80"']),
      change(['"443:443"', '"8443:443"\n      - "80:80/udp"']),
      change(['"80:80"', '"8080:80"'], ['"443:443"', '"8443:443"\n      - "80:80/udp"']),
    ],
  ])('%s', (_what, ours, theirs, expected) => {
    const merge = mergeFiles({ base: BASE, ours, theirs }, NONE);
    expect(merge.text).toBe(expected);
    expect(merge).toMatchObject({ conflicts: [], lostComments: [] });
  });

  it.each([
    [
      'ports',
      change(['"80:80"', '"81:80"']),
      change(['"80:80"', '"82:80"']),
      'services.web.ports[0]',
    ],
    ['variables', change(['A=1', 'A=2']), change(['A=1', 'A=3']), 'services.web.environment[0]'],
    ['commands', change(['daemon off', 'x']), change(['-g', '-h']), 'services.web.command'],
  ])('the same of the %s is a conflict', (_what, ours, theirs, id) => {
    const merge = mergeFiles({ base: BASE, ours, theirs }, NONE);
    expect(merge.conflicts.map((conflict) => conflict.id)).toEqual([id]);
    expect(merge.text).toBe(theirs);
    expect(mergeFiles({ base: BASE, ours, theirs }, new Map([[id, 'ours']])).text).toBe(ours);
  });

  it('two new names for one service are a conflict, and the rest of both is kept', () => {
    const ours = change(['  web:', '  site:'], ['A=1', 'A=2']);
    const theirs = change(['  web:', '  shop:'], ['B=2', 'B=3']);
    const merge = mergeFiles({ base: BASE, ours, theirs }, NONE);
    expect(merge.conflicts).toMatchObject([{ base: 'web', ours: 'site', theirs: 'shop' }]);
    expect(merge.text).toBe(change(['  web:', '  shop:'], ['A=1', 'A=2'], ['B=2', 'B=3']));
    const mine = mergeFiles(
      { base: BASE, ours, theirs },
      new Map([['name of service web', 'ours']]),
    );
    expect(mine.text).toBe(change(['  web:', '  site:'], ['A=1', 'A=2'], ['B=2', 'B=3']));
  });
});
