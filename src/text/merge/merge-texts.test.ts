import { describe, expect, it } from 'vitest';
import { type Choice, mergeTexts } from './merge-texts.ts';

const BASE = `# the app
services:
  web: # in front
    image: nginx:1.24
    ports:
      - "80:80" # http
    environment:
      A: 1
  db:
    image: postgres

volumes:
  data:
`;

const change = (...changes: readonly (readonly [string, string])[]): string =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, BASE);

describe('two changes of one text', () => {
  it.each([
    [
      'far from each other',
      change(['nginx:1.24', 'nginx:1.26']),
      change(['image: postgres', 'image: postgres:16']),
      change(['nginx:1.24', 'nginx:1.26'], ['image: postgres', 'image: postgres:16']),
    ],
    [
      'on neighbouring lines',
      change(['nginx:1.24', 'nginx:1.26']),
      change(['# in front', '# the front']),
      change(['nginx:1.24', 'nginx:1.26'], ['# in front', '# the front']),
    ],
    [
      'on one line: a value and its comment',
      change(['"80:80"', '"8080:80"']),
      change(['# http', '# plain http']),
      change(['"80:80" # http', '"8080:80" # plain http']),
    ],
    [
      'both add a service at the same place, with comments',
      change(['\nvolumes:', '\n  # ours\n  cache:\n    image: redis # small\n\nvolumes:']),
      change(['\nvolumes:', '\n  # theirs\n  mqtt:\n    image: mosquitto\n\nvolumes:']),
      change([
        '\nvolumes:',
        '\n  # theirs\n  mqtt:\n    image: mosquitto\n\n  # ours\n  cache:\n    image: redis # small\n\nvolumes:',
      ]),
    ],
    [
      'one adds a key at the end of a service, the other a service behind it',
      change(['image: postgres\n', 'image: postgres\n    restart: always # ours\n']),
      change(['image: postgres\n', 'image: postgres\n  mqtt: # theirs\n    image: mosquitto\n']),
      change([
        'image: postgres\n',
        'image: postgres\n    restart: always # ours\n  mqtt: # theirs\n    image: mosquitto\n',
      ]),
    ],
    [
      'both add an item to one list',
      change(['# http\n', '# http\n      - "443:443" # ours\n']),
      change(['# http\n', '# http\n      - "22:22" # theirs\n']),
      change(['# http\n', '# http\n      - "22:22" # theirs\n      - "443:443" # ours\n']),
    ],
    [
      'both make the same change',
      change(['nginx:1.24', 'nginx:1.26']),
      change(['nginx:1.24', 'nginx:1.26']),
      change(['nginx:1.24', 'nginx:1.26']),
    ],
    [
      'ours removes one service, theirs changes another',
      change(['  db:\n    image: postgres\n', '']),
      change(['A: 1', 'A: 2']),
      change(['  db:\n    image: postgres\n', ''], ['A: 1', 'A: 2']),
    ],
    [
      'theirs rewrites the whole file in another style, ours changes one value',
      change(['nginx:1.24', 'nginx:1.26']),
      'services: {web: {image: "nginx:1.24", ports: ["80:80"], environment: {A: 1}}, db: {image: postgres}}\nvolumes: {data: }\n',
      'services: {web: {image: "nginx:1.26", ports: ["80:80"], environment: {A: 1}}, db: {image: postgres}}\nvolumes: {data: }\n',
    ],
    [
      'both add the same service with different keys',
      change(['\nvolumes:', '\n  cache:\n    image: redis\n    restart: always\n\nvolumes:']),
      change(['\nvolumes:', '\n  cache:\n    image: redis\n    privileged: true\n\nvolumes:']),
      change([
        '\nvolumes:',
        '\n  cache:\n    image: redis\n    privileged: true\n    restart: always\n\nvolumes:',
      ]),
    ],
  ])('%s', (_what, ours, theirs, expected) => {
    expect(mergeTexts({ base: BASE, ours, theirs })).toEqual({
      text: expected,
      conflicts: [],
      by: 'meaning',
      lostComments: [],
    });
  });

  it('keeps anchors and aliases that either side brings', () => {
    const base = 'a:\n  x: 1\nb:\n  y: 2\nc: 3\n';
    const ours = 'a: &a\n  x: 1\nb:\n  y: 2\nc: 3\nd: *a\n';
    const theirs = 'a:\n  x: 1\nb:\n  y: 4\nc: 3\n';
    expect(mergeTexts({ base, ours, theirs })).toMatchObject({
      text: 'a: &a\n  x: 1\nb:\n  y: 4\nc: 3\nd: *a\n',
      conflicts: [],
    });
  });
});

describe('one fact changed by both', () => {
  const port = {
    ours: change(['"80:80" # http', '"8080:80" # http']),
    theirs: change(['"80:80" # http', '"81:80" # http'], ['A: 1', 'A: 2']),
  };

  it.each<[Choice | undefined, string]>([
    [undefined, '"81:80" # http'],
    ['theirs', '"81:80" # http'],
    ['ours', '"8080:80" # http'],
  ])('is a conflict; with the choice %s the rest is merged all the same', (choice, line) => {
    const id = 'services.web.ports[0]';
    const choices = new Map(choice ? [[id, choice]] : []);
    const merge = mergeTexts({ base: BASE, ...port }, { choices });
    expect(merge.text).toBe(change(['"80:80" # http', line], ['A: 1', 'A: 2']));
    expect(merge.conflicts).toEqual([
      {
        id,
        path: ['services', 'web', 'ports', 0],
        base: '"80:80"',
        ours: '"8080:80"',
        theirs: '"81:80"',
      },
    ]);
  });

  it('is a conflict where one removes what the other changes', () => {
    const ours = change(['  db:\n    image: postgres\n', '']);
    const theirs = change(['image: postgres', 'image: postgres:16']);
    const merge = mergeTexts({ base: BASE, ours, theirs });
    expect(merge.text).toBe(theirs);
    expect(merge.conflicts).toMatchObject([{ id: 'services.db', ours: undefined }]);
    const choices = new Map<string, Choice>([['services.db', 'ours']]);
    expect(mergeTexts({ base: BASE, ours, theirs }, { choices }).text).toBe(ours);
  });

  it('takes a list whose order counts as one fact', () => {
    const base = 'command: [run, -a, x]\n';
    const merge = mergeTexts(
      { base, ours: 'command: [run, -b, x]\n', theirs: 'command: [run, -a, y]\n' },
      { lists: { identify: () => 'whole', asMap: () => undefined } },
    );
    expect(merge.conflicts).toMatchObject([{ id: 'command', theirs: '[run, -a, y]' }]);
  });

  it('names comments that found no place', () => {
    const ours = change(['nginx:1.24', 'nginx:1.25 # ours']);
    const theirs = change(['    image: nginx:1.24\n', '    build: ./web\n']);
    expect(mergeTexts({ base: BASE, ours, theirs })).toMatchObject({
      text: theirs,
      conflicts: [{ id: 'services.web.image', theirs: undefined }],
      lostComments: ['# ours'],
    });
  });
});

describe('text that cannot be read', () => {
  const broken = change(['image: postgres', 'image: [postgres']);

  it('is merged line by line', () => {
    const theirs = change(['nginx:1.24', 'nginx:1.26']);
    expect(mergeTexts({ base: BASE, ours: broken, theirs })).toMatchObject({
      text: broken.replace('1.24', '1.26'),
      conflicts: [],
      by: 'lines',
    });
  });

  it('has lines that both changed as conflicts', () => {
    const theirs = change(['image: postgres', 'image: postgres:16']);
    const merge = mergeTexts({ base: BASE, ours: broken, theirs });
    expect(merge).toMatchObject({ text: theirs, by: 'lines' });
    expect(merge.conflicts).toMatchObject([{ id: 'lines 1', ours: '    image: [postgres\n' }]);
    const choices = new Map<string, Choice>([['lines 1', 'ours']]);
    expect(mergeTexts({ base: BASE, ours: broken, theirs }, { choices }).text).toBe(broken);
  });
});
