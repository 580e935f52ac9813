import { describe, expect, it } from 'vitest';
import { addService } from './add-service.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { removeService } from './remove-service.ts';
import { removeServices } from './remove-services.ts';
import { renameService } from './rename-service.ts';
import { setCondition } from './set-condition.ts';
import { runCommand } from './testing/run-command.ts';

const THREE = `services:
  proxy: # the way in
    image: nginx
    depends_on:
      - api # first
  api:
    image: api
    depends_on: [db]

  # the data
  db:
    image: postgres
`;

describe('add-service', () => {
  it.each([
    ['', { version: '2' }, "version: '2'\nservices:\n  service:\n    build: ./service\n"],
    ['services:\n', { name: 'a', image: 'b' }, 'services:\n  a:\n    image: b\n'],
    ['services: {}\n', { name: 'a', image: 'b' }, 'services:\n  a:\n    image: b\n'],
    [
      'services:\n    web:\n        image: x\nvolumes:\n    d:\n',
      { image: 'docker.io/library/redis:7', version: '2' },
      'services:\n    web:\n        image: x\n    redis:\n        image: docker.io/library/redis:7\nvolumes:\n    d:\n',
    ],
    [
      'services:\n  web:\n    image: x\n\n  api:\n    image: y',
      { name: 'web', build: './web' },
      'services:\n  web:\n    image: x\n\n  api:\n    image: y\n\n  web-2:\n    build: ./web',
    ],
    ['web:\n  image: x\n', { name: 'api', image: 'api' }, 'web:\n  image: x\napi:\n  image: api\n'],
    [
      'volumes:\n  d:\n',
      { name: 'a', image: 'b' },
      'services:\n  a:\n    image: b\nvolumes:\n  d:\n',
    ],
  ])('%j %j', (before, args, after) => {
    expect(runCommand(addService, before, args).text).toBe(after);
  });

  it.each([
    ['services: {}\n', { name: '-a' }, 'bad-name'],
    ['services: [a]\n', { name: 'a' }, 'services-not-map'],
    ['- a\n', { name: 'a' }, 'root-not-map'],
    ['services:\n  a: [\n', { name: 'b' }, 'broken-yaml'],
  ])('%j %j is refused', (before, args, code) => {
    expect(runCommand(addService, before, args).code).toBe(code);
  });

  it('says in which line the YAML is broken', () => {
    const { sentence } = runCommand(addService, 'services:\n  a:\n    image: [x\n  b: 1\n', {});
    expect(sentence).toMatch(/^Line \d+ of the text has a YAML error/);
  });
});

describe('connect', () => {
  const one = (body: string) => `services:\n  a:\n${body}  b:\n    image: b\n  c:\n    image: c\n`;
  const cases: [string, string, { from: string; to: string; condition?: string }, string][] = [
    [
      'nothing yet',
      '    image: a\n',
      { from: 'a', to: 'b' },
      '    image: a\n    depends_on:\n      - b\n',
    ],
    [
      'a list',
      '    depends_on:\n    - c # keep\n',
      { from: 'a', to: 'b' },
      '    depends_on:\n    - c # keep\n    - b\n',
    ],
    ['a flow list', '    depends_on: [c]\n', { from: 'a', to: 'b' }, '    depends_on: [c, b]\n'],
    [
      'a map',
      '    depends_on:\n      c:\n        condition: service_healthy\n',
      { from: 'a', to: 'b' },
      '    depends_on:\n      c:\n        condition: service_healthy\n      b:\n        condition: service_started\n',
    ],
    [
      'a condition on a list',
      '    depends_on:\n      - c\n',
      { from: 'a', to: 'b', condition: 'service_healthy' },
      '    depends_on:\n      c:\n        condition: service_started\n      b:\n        condition: service_healthy\n',
    ],
    [
      'a plain condition on a list',
      '    depends_on:\n      - c\n',
      { from: 'a', to: 'b', condition: 'service_started' },
      '    depends_on:\n      - c\n      - b\n',
    ],
    ['an empty key', '    depends_on:\n', { from: 'a', to: 'b' }, '    depends_on:\n      - b\n'],
    ['a lone name', '    depends_on: c\n', { from: 'a', to: 'b' }, '    depends_on: [c, b]\n'],
  ];
  it.each(cases)('%s', (_name, before, args, after) => {
    const { text } = runCommand(connect, one(before), args);
    if (_name === 'a lone name') expect(text).toMatch(/depends_on:\s+(- c\s+- b|\[ ?c, b ?\])\n/);
    else expect(text).toBe(one(after));
  });

  it('names the cycle that it would close', () => {
    const { code, sentence } = runCommand(connect, THREE, { from: 'db', to: 'proxy' });
    expect(code).toBe('would-cycle');
    expect(sentence).toContain('db → proxy → api → db');
  });

  it.each([
    [THREE, { from: 'api', to: 'db' }, 'already-connected'],
    [THREE, { from: 'api', to: 'api' }, 'self-dependency'],
    [THREE, { from: 'api', to: 'nope' }, 'unknown-service'],
    [THREE, { from: 'nope', to: 'db' }, 'unknown-service'],
    [THREE, { from: 'proxy', to: 'db', condition: 'soon' }, 'unknown-condition'],
    ['a: {image: x}\nb: {image: y}\n', { from: 'a', to: 'b' }, 'version-one'],
    [
      'x: &x {image: a}\nservices: {a: *x, b: {image: y}}\n',
      { from: 'a', to: 'b' },
      'service-is-alias',
    ],
    [
      'services:\n  a: &a\n    depends_on: &d [c]\n  b:\n    depends_on: *d\n  c: {}\n',
      { from: 'a', to: 'b' },
      'would-cycle',
    ],
  ])('%# is refused as %3$s', (before, args, code) => {
    expect(runCommand(connect, before, args).code).toBe(code);
  });

  it('writes an own copy of an inherited list and says so', () => {
    const before = `x-base: &base
  depends_on: [c]
services:
  a:
    <<: *base
    image: a
  b: {image: b}
  c: {image: c}
`;
    const { text, caution } = runCommand(connect, before, { from: 'a', to: 'b' });
    expect(
      text?.startsWith('x-base: &base\n  depends_on: [c]\nservices:\n  a:\n    <<: *base\n'),
    ).toBe(true);
    expect(text).toMatch(/depends_on:\s+- c\s+- b\n|depends_on: \[c, b\]\n/);
    expect(caution).toContain('own copy');
  });
});

describe('disconnect', () => {
  it.each([
    ['the last of a list', '    image: a\n    depends_on:\n      - b\n', '    image: a\n'],
    [
      'one of a list',
      '    depends_on:\n      - b\n      - c # c\n',
      '    depends_on:\n      - c # c\n',
    ],
    ['twice in a list', '    image: a\n    depends_on: [b, b]\n', '    image: a\n'],
    ['a flow list', '    depends_on: [b, c]\n', '    depends_on: [c]\n'],
    [
      'a map',
      '    depends_on:\n      b: {condition: service_started}\n      c:\n',
      '    depends_on:\n      c:\n',
    ],
    ['the last of a map', '    image: a\n    depends_on: {b: {}}\n', '    image: a\n'],
    ['a lone name', '    image: a\n    depends_on: b\n', '    image: a\n'],
  ])('%s', (_name, before, after) => {
    const whole = (body: string) => `services:\n  a:\n${body}  b:\n    image: b\n`;
    expect(runCommand(disconnect, whole(before), { from: 'a', to: 'b' }).text).toBe(whole(after));
  });

  it('writes an empty list over an inherited one', () => {
    const before =
      'x: &x {depends_on: [b]}\nservices:\n  a:\n    <<: *x\n    image: a\n  b: {image: b}\n';
    const { text } = runCommand(disconnect, before, { from: 'a', to: 'b' });
    expect(text).toBe(before.replace('image: a\n', 'image: a\n    depends_on: []\n'));
  });

  it('writes an empty list where taking the own one away would bring the inherited one back', () => {
    const before =
      'x: &x {depends_on: [c]}\nservices:\n  a:\n    <<: *x\n    depends_on: [b]\n  b: {}\n  c: {}\n';
    const { text } = runCommand(disconnect, before, { from: 'a', to: 'b' });
    expect(text).toBe(before.replace('depends_on: [b]', 'depends_on: []'));
  });

  it('refuses what is not there', () => {
    expect(runCommand(disconnect, THREE, { from: 'proxy', to: 'db' }).code).toBe('not-connected');
  });
});

describe('set-condition', () => {
  it.each([
    ['[b]', 'service_healthy', '\n      b:\n        condition: service_healthy'],
    ['\n      - b # x', 'service_started', '\n      - b # x'],
    ['\n      b:', 'service_healthy', '\n      b:\n        condition: service_healthy'],
    ['{b: {condition: service_started}}', 'service_healthy', '{b: {condition: service_healthy}}'],
  ])('%j %s', (before, condition, after) => {
    const whole = (value: string) =>
      `services:\n  a:\n    image: a\n    depends_on: ${value}\n  b:\n    image: b\n`.replace(
        ': \n',
        ':\n',
      );
    const { text } = runCommand(setCondition, whole(before), { from: 'a', to: 'b', condition });
    const loose = (value = '') => value.replace(/\s+/g, ' ').replace(/[{}]/g, '');
    expect(loose(text)).toBe(loose(whole(after)));
  });
});

const REFERENCES = `services:
  web:
    image: web
    depends_on:
      - db # data first
      - cache
    links: ["db:database", cache]
    volumes_from:
      - db:ro
    network_mode: "service:db"
    ipc: service:db
    pid: 'service:db'
    environment:
      URL: postgres://db:5432/x
  old:
    extends:
      service: db
    depends_on:
      db: {condition: service_healthy}
  db: &db # the data
    image: postgres
  cache:
    image: redis
`;

describe('rename-service', () => {
  it('follows every reference and changes no other line', () => {
    const { text, caution, select } = runCommand(renameService, REFERENCES, {
      from: 'db',
      to: 'data',
    });
    const changed = REFERENCES.replace('- db #', '- data #')
      .replace('"db:database"', '"data:database"')
      .replace('- db:ro', '- data:ro')
      .replaceAll('service:db', 'service:data')
      .replace('service: db\n', 'service: data\n')
      .replace('      db: {', '      data: {')
      .replace('  db: &db', '  data: &db');
    expect(text).toBe(changed);
    expect(caution).toContain('URL of web');
    expect(select).toEqual(['data']);
  });

  it('renames in the anchor that services share', () => {
    const before =
      'x-base: &base\n  depends_on: [db]\nservices:\n  a: {<<: *base}\n  b: {<<: *base}\n  db: {}\n';
    const { text, caution } = runCommand(renameService, before, { from: 'db', to: 'data' });
    expect(text).toBe(before.replace('[db]', '[data]').replace('  db: {}', '  data: {}'));
    expect(caution).toContain('shared anchor');
  });

  it.each([
    [{ from: 'db', to: 'web' }, 'name-taken'],
    [{ from: 'db', to: 'a b' }, 'bad-name'],
    [{ from: 'db', to: '.x' }, 'bad-name'],
    [{ from: 'nope', to: 'x' }, 'unknown-service'],
    [{ from: 'db', to: 'db' }, 'same-name'],
  ])('%j is refused', (args, code) => {
    expect(runCommand(renameService, REFERENCES, args).code).toBe(code);
  });
});

describe('remove-service', () => {
  it('takes everything away that refers to it', () => {
    const { text, caution } = runCommand(removeService, REFERENCES, { name: 'cache' });
    expect(text).toBe(
      REFERENCES.replace('      - cache\n', '')
        .replace(', cache]', ']')
        .replace('  cache:\n    image: redis\n', ''),
    );
    expect(caution).toContain('web');
  });

  it('takes the field along that it leaves empty', () => {
    const before =
      'services:\n  a:\n    image: a\n    depends_on: [b]\n    network_mode: service:b\n  b:\n    image: b\n';
    const { text } = runCommand(removeService, before, { name: 'b' });
    expect(text).toBe('services:\n  a:\n    image: a\n');
  });

  it('takes its own comment along and leaves the next one', () => {
    const { text } = runCommand(removeService, THREE, { name: 'proxy' });
    expect(text).toBe(THREE.slice(0, 10) + THREE.slice(THREE.indexOf('  api:')));
  });

  it.each([
    [REFERENCES, { name: 'db' }, 'still-extended'],
    [REFERENCES, { name: 'cache', references: 'refuse' as const }, 'still-referenced'],
    ['services:\n  a: &a {image: x}\n  b: *a\n', { name: 'a' }, 'anchor-in-use'],
    [THREE, { name: 'nope' }, 'unknown-service'],
  ])('%# is refused', (before, args, code) => {
    expect(runCommand(removeService, before, args).code).toBe(code);
  });
});

describe('remove-services', () => {
  const before =
    'services:\n  a:\n    image: a\n    depends_on: [b, c]\n  b:\n    image: b\n    depends_on: [c]\n  c:\n    image: c\n    depends_on: [b]\n';

  it('takes away what refers to any of them, with the field that is left empty', () => {
    const { text, caution } = runCommand(removeServices, before, { names: ['b', 'c'] });
    expect(text).toBe('services:\n  a:\n    image: a\n');
    expect(caution).toBe('What referred to b, c was removed too, in a.');
  });

  it('says nothing of references among those that go', () => {
    const { text, caution } = runCommand(removeServices, before, { names: ['c', 'b', 'a', 'b'] });
    expect(text?.startsWith('services:')).toBe(true);
    expect(text).not.toContain('image');
    expect(caution).toBeUndefined();
  });

  it('lets an anchor go together with all that use it, in any order', () => {
    const shared = 'services:\n  a: &a {image: x}\n  b: *a\n  c: {image: y}\n';
    const { text } = runCommand(removeServices, shared, { names: ['a', 'b'] });
    expect(text).toBe('services:\n  c: {image: y}\n');
  });

  it.each([
    [before, ['a', 'nope'], 'unknown-service'],
    ['services:\n  a: &a {image: x}\n  b: *a\n  c: {}\n', ['c', 'a'], 'anchor-in-use'],
    [REFERENCES, ['cache', 'db'], 'still-extended'],
  ])('%# is refused as a whole', (text, names, code) => {
    expect(runCommand(removeServices, text, { names }).code).toBe(code);
  });
});
