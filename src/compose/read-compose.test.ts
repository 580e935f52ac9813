import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../text/syntax-tree.ts';
import { tries } from '../text/testing/tries.ts';
import type { ComposeDocument } from './compose-document.ts';
import { readCompose } from './read-compose.ts';
import { serviceView } from './service-view.ts';

const read = (text: string, previous?: ComposeDocument) => readCompose(parseYaml(text), previous);

/** What a document says, without its tree and functions. */
function plain(doc: ComposeDocument) {
  return {
    health: doc.health,
    form: doc.form,
    servicesPath: doc.servicesPath,
    services: [...doc.services.values()].map(({ syntaxOf, ...service }) => ({
      ...service,
      forms: service.keys.map(({ key }) => syntaxOf(key)),
    })),
    volumes: [...doc.volumes.keys()],
    networks: [...doc.networks.keys()],
    relations: doc.relations,
  };
}

const FULL = `version: '2.1'
x-base: &base
  restart: always
  depends_on: [db]
services:
  web:
    <<: *base
    build: ./web
    ports:
      - 80
      - "8080:80"
    links: ["db:database"]
    volumes_from: [db:ro, "container:old"]
    network_mode: service:db
    ipc: "service:db"
    volumes: ["data:/data", "./a:/a"]
    networks: {front: {aliases: [w]}}
    extends: db
  db:
    image: postgres
    extends: {file: other.yml, service: base}
  empty:
  all: *base
volumes:
  data:
networks:
  front: {}
`;

describe('readCompose', () => {
  it.each([
    ["version: '2'\nservices: {a: {image: b}}\n", 'v2', ['a']],
    ['version: 2.1\nservices: {a: {image: b}}\n', 'v2', ['a']],
    ['version: "3.8"\nservices: {a: {image: b}}\n', 'v3', ['a']],
    ['version: "4"\nservices: {a: {image: b}}\n', 'spec', ['a']],
    ['services: {a: {image: b}}\n', 'spec', ['a']],
    ['web: {image: b}\ndb: {build: .}\nx-y: {image: c}\n', 'v1', ['web', 'db']],
    ['version: 2\nweb: {image: b}\n', 'v2', []],
    ['services:\n', 'spec', []],
    ['services: [a]\n', 'spec', []],
    ['', 'spec', []],
    ['- a\n', 'spec', []],
    ['just text', 'spec', []],
  ])('%j is %s with %j', (text, kind, names) => {
    const doc = read(text);
    expect(doc.form.kind).toBe(kind);
    expect([...doc.services.keys()]).toEqual(names);
  });

  it.each([
    ['services:\n  a: {image: b}\n', 'ok'],
    ['', 'ok'],
    ['services:\n  a:\n    image: b\n    image: c\n', 'partial'],
    ['services:\n  a:\n    image: [b\n  c:\n    image: d\n', 'partial'],
    ['a: b: c\n', 'broken'],
  ])('%j is %s', (text, health) => {
    expect(read(text).health).toBe(health);
  });

  it('relates services, volumes and networks', () => {
    const relations = read(FULL).relations.map(
      ({ kind, from, to, path, origin }) =>
        `${kind} ${from} ${to} ${path.slice(2).join('/')} ${origin}`,
    );
    expect(relations).toEqual([
      'depends_on web db depends_on/0 inherited',
      'links web db links/0 own',
      'volumes_from web db volumes_from/0 own',
      'network_mode web db network_mode own',
      'ipc web db ipc own',
      'extends web db extends own',
      'volume web data volumes/0 own',
      'network web front networks/front own',
      'depends_on all db depends_on/0 inherited',
    ]);
  });

  it('tells own from inherited and keeps services that are null or an alias', () => {
    const { services } = read(FULL);
    expect(services.get('web')?.restart).toMatchObject({ value: 'always', origin: 'inherited' });
    expect(services.get('web')?.build).toMatchObject({ origin: 'own' });
    expect(services.get('web')?.syntaxOf('networks')).toBe('map');
    expect(services.get('web')?.syntaxOf('image')).toBe('absent');
    expect(services.get('empty')).toMatchObject({ name: 'empty', keys: [], alias: undefined });
    expect(services.get('all')).toMatchObject({ alias: 'base' });
  });

  it('shows everything a service has, known or not', () => {
    const doc = read('services: {a: {x-own: 1, image: b}}\n');
    expect(serviceView(doc, 'a')?.get('x-own')?.string).toBe('1');
    expect(serviceView(doc, 'b')).toBeUndefined();
  });
});

describe('readCompose with a previous document', () => {
  it('keeps the object of a service whose text is unchanged', () => {
    const first = read('services:\n  a:\n    image: b\n  c:\n    image: d\n');
    const second = read('# more above\nservices:\n  a:\n    image: e\n  c:\n    image: d\n', first);
    expect(second.services.get('c')).toBe(first.services.get('c'));
    expect(second.services.get('a')).not.toBe(first.services.get('a'));
  });

  it('reads a service again whose anchor changed', () => {
    const text = (image: string) =>
      `x: &x\n  image: ${image}\nservices:\n  a:\n    <<: *x\n  b: *x\n`;
    const second = read(text('new'), read(text('old')));
    expect(second.services.get('a')?.image?.value).toBe('new');
    expect(second.services.get('b')?.image?.value).toBe('new');
  });

  const line = fc.constantFrom(
    'version: "2"',
    'services:',
    'x: &x',
    '  a:',
    '  b: &b',
    '  c: *b',
    '  d: {image: y, depends_on: [a]}',
    '    image: x',
    '    <<: *x',
    '    <<: *b',
    '    ports:',
    '    - 80:80',
    '    - "81',
    '    depends_on: {a: {condition: service_started}}',
    '    command: |',
    '      text',
    '# comment',
    '  image: x',
    '}',
    '',
  );

  it('equals a full read, whatever was typed', () => {
    const texts = fc.array(line, { maxLength: 14 }).map((lines) => `${lines.join('\n')}\n`);
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), line), { maxLength: 4 });
    fc.assert(
      fc.property(texts, edits, (start, changes) => {
        let text = start;
        let doc = read(text);
        for (const [at, remove, insert] of changes) {
          const lines = text.split('\n');
          lines.splice(at % (lines.length + 1), remove, insert);
          text = lines.join('\n');
          doc = read(text, doc);
          expect(plain(doc)).toEqual(plain(read(text)));
        }
      }),
      tries(400),
    );
  });
});
