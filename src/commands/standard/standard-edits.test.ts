import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { decodeSource } from '../../text/source-file.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { CORPUS_EDITS } from './standard-edits.ts';
import { verifyEdit } from './verify-edit.ts';

/** What is wrong with the edits of a text, and how many were made. */
function tryAll(text: string, perEdit: number) {
  const doc = readCompose(parseYaml(text));
  const faults: string[] = [];
  const done: string[] = [];
  for (const edit of CORPUS_EDITS) {
    let count = 0;
    for (const prepared of edit.prepare(doc)) {
      if (count++ >= perEdit) break;
      const result = prepared.plan();
      if (!result.ok) {
        if (!/[.]$/.test(result.refusal.sentence)) faults.push(`${prepared.label}: no sentence`);
        continue;
      }
      const isOverride = result.caution?.includes('own copy') ?? false;
      const fault = verifyEdit(prepared, doc.syntax, result.tree, isOverride);
      if (fault === undefined) done.push(edit.name);
      else faults.push(`${prepared.label}: ${fault}`);
    }
  }
  return { faults, done };
}

const TIDY = `version: '2.1'

# volumes first
volumes:
  data: {}

services:

  web: # front
    build: ./web
    ports: ["80:80"]   # http
    depends_on:
      - api
      - db # both

  api:
    image: "api"
    privileged: true
    network_mode: service:db
    links: [db:database]
    depends_on: {db: {condition: service_healthy}}
    labels:
      - io.balena.features.dbus=1

  db:
    image: postgres
    restart: 'no'
    volumes:
      - data:/data
    # tail
  cache:
    image: redis
    networks:
      - back # behind
`;

const UGLY = `x-common: &common
    restart: always
    depends_on: &deps
    - cache
    labels: {io.balena.features.sysfs: 1}
services:
    web:
        <<: *common
        image:   a    # odd
        environment: {A: 0777}
    worker:
        <<: *common
        depends_on: *deps
        command: |
            # no comment
            run
        devices:
        - /dev/a:/dev/a
        # between

        - "/dev/b:/dev/b"
    cache: {image: redis, ports: [ 6379 ]}
    "quoted name": &q {image: x}
    bare:
volumes:`;

describe('the standard visual edits', () => {
  it.each([
    ['a tidy file', TIDY],
    ['an ugly file', UGLY],
    ['version 1', 'web:\n  image: a\n  links:\n    - db\ndb:\n  image: b'],
    ['JSON', '{"services": {"a": {"image": "b", "depends_on": ["c"]}, "c": {"build": "."}}}\n'],
  ])(
    'do what they should to %s, and no more',
    (_name, text) => {
      const { faults, done } = tryAll(text, 99);
      expect(faults).toEqual([]);
      expect(new Set(done).size).toBeGreaterThan(8);
    },
    60_000,
  );

  it('apply all to a tidy file', () => {
    expect(new Set(tryAll(TIDY, 9).done).size).toBe(CORPUS_EDITS.length);
  }, 60_000);

  it('are checked by a check that barks', () => {
    const doc = readCompose(parseYaml(TIDY));
    const [edit] = CORPUS_EDITS[0]?.prepare(doc) ?? [];
    if (!edit) throw new RangeError('No first edit');
    const check = (after: string) => verifyEdit(edit, doc.syntax, parseYaml(after), false);
    const result = edit.plan();
    const right = result.ok ? result.tree.text : '';
    expect(check(right)).toBeUndefined();
    expect(check(TIDY)).toContain('the meaning is wrong');
    expect(check(right.replace('80:80', '80:81'))).toContain('services.web.ports');
    expect(check(right.replace('# front', '#front'))).toContain('line 9 was changed');
    expect(check(right.replace('    # tail\n', ''))).toContain('line 30 was changed');
    expect(check(right.replace('restart: ', 'restart:  '))).toContain('line 27 was changed');
    expect(check(`${right}# more\n# and more\n# and more\n`)).toContain('lines were added');
    expect(check(`${right}]`)).toContain('broken');
  });
});

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

describe('the standard visual edits on real files', () => {
  if (!existsSync(CORPUS)) {
    it.skip('skipped: there is no folder ../shared/corpus beside this checkout', () => {});
    return;
  }
  const files = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .filter((_name, index) => index % 10 === 0);

  it('change no line without need', () => {
    const faults = files.flatMap((name) => {
      const source = decodeSource(readFileSync(join(CORPUS, name)));
      if (!source.ok) return [];
      return tryAll(source.text, 1).faults.map((fault) => `${name}: ${fault}`);
    });
    expect(faults).toEqual([]);
  }, 60_000);
});
