import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import { readProject } from '../compose/project/read-project.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { cursorPlace } from './cursor-place.ts';
import { proposalsAt } from './proposals.ts';

const APP = `services:
  web:
    image: nginx
    depends_on:
      - api
  api:
    build: .
    environment:
      - TOKEN=1
  db:
    image: postgres
volumes:
  data:
networks:
  lan:
`;
const doc = readCompose(parseYaml(APP));

/** What is proposed at `|` of a whole file that need not parse. */
function proposedIn(marked: string, target: TargetId = 'balena') {
  const text = marked.replace('|', '');
  const place = cursorPlace(text, marked.indexOf('|'));
  return place ? proposalsAt(place, { doc: readCompose(parseYaml(text)), target, text }) : [];
}

/** What is proposed at `|`, typed below the service `web` of a file that need not parse. */
function proposed(typed: string, target: TargetId = 'balena') {
  const text = `services:\n  web:\n${typed.replace('|', '')}\n`;
  const place = cursorPlace(text, text.length - 1 - (typed.length - 1 - typed.indexOf('|')));
  return place ? proposalsAt(place, { doc, target, text }) : [];
}

const labels = (typed: string, target?: TargetId) =>
  proposed(typed, target).map(({ label }) => label);

describe('paths of the opened folder', () => {
  const project = readProject(
    ['docker-compose.yml', 'web/Dockerfile', 'web/Dockerfile.template', 'api/Dockerfile', 'db.env'],
    new Map([['api/Dockerfile', 'FROM a\nEXPOSE 8000 53/udp\n']]),
  );
  it.each([
    ['build: |', ['./api', './web']],
    ['build: ./w|', ['./api', './web']],
    ['build:\n      context: |', ['./api', './web']],
    ['build:\n      context: ./web\n      dockerfile: |', ['Dockerfile', 'Dockerfile.template']],
    ['env_file: |', ['./db.env']],
    ['env_file:\n      - |', ['./db.env']],
    ['env_file:\n      - path: |', ['./db.env']],
    ['build:\n      target: |', []],
    ['build: ./api\n    ports:\n      - |', ['8000:8000']],
    ['build: ./api\n    expose:\n      - |', ['8000']],
  ])('at %j', (typed, expected) => {
    const marked = `services:\n  web:\n    ${typed}\n`;
    const text = marked.replace('|', '');
    const place = cursorPlace(text, marked.indexOf('|'));
    const app = { doc: readCompose(parseYaml(text)), target: 'balena' as const, project, text };
    const labels = place ? proposalsAt(place, app).map(({ label }) => label) : [];
    expect(labels.slice(0, expected.length)).toEqual(expected);
    expect(labels.some((label) => label.startsWith('./'))).toBe(/(^|,)\.\//.test(expected.join()));
  });
});

describe('proposalsAt', () => {
  it.each([
    ['keys of a service', '    |', ['image', 'build', 'depends_on', 'volumes']],
    ['restart policies', '    restart: |', ['always', 'unless-stopped', 'on-failure', 'no']],
    ['other services', '    depends_on:\n      - |', ['api', 'db']],
    ['other services in brackets', '    depends_on: [|', ['api', 'db']],
    ['conditions', '    depends_on:\n      db:\n        condition: |', ['service_healthy']],
    ['volumes', '    volumes:\n      - |', ['data']],
    ['networks', '    networks:\n      - |', ['lan']],
    ['networks of services', '    network_mode: |', ['host', 'service:api']],
    ['capabilities', '    cap_add:\n      - NET|', ['NET_ADMIN']],
    ['devices', '    devices:\n      - |', ['/dev/gpiomem']],
    ['labels', '    labels:\n      |', ['io.balena.features.dbus']],
    ['values of labels', '    labels:\n      io.balena.features.dbus: |', ['1']],
    ['truth values', '    privileged: |', ['true', 'false']],
    [
      'keys of a long volume',
      '    volumes:\n      - type: volume\n        |',
      ['source', 'target'],
    ],
    ['names of variables', '    environment:\n      - |', ['TOKEN']],
    ['images in use', '    image: |', ['postgres']],
    ['keys below a line that does not parse', '    image: "x\n    |', ['restart']],
  ])('%s', (_name, typed, expected) => {
    expect(labels(typed)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    [
      'keys of a service in what services merge',
      'x-base: &base\n  |\nservices:\n  web:\n    <<: *base\n',
      ['image', 'restart', 'environment'],
    ],
    [
      'keys of a field in what services take by alias',
      'x-log: &log\n  |\nservices:\n  web:\n    logging: *log\n',
      ['driver', 'options'],
    ],
    ['keys of a service in an extension that nobody merges yet', 'x-base:\n  |', ['image']],
    ['keys of a field by the name of the extension', 'x-logging:\n  |', ['driver', 'options']],
    [
      'anchors above, the nearest first',
      'x-a: &a\n  image: x\nx-b: &b\n  image: y\nservices:\n  web:\n    <<: *|',
      ['*b', '*a'],
    ],
    [
      'volumes that services use and nobody declares',
      'services:\n  web:\n    volumes: [logs:/l]\nvolumes:\n  |',
      ['logs'],
    ],
    ['versions', 'version: |', ['2.4']],
    ['keys of a volume', 'volumes:\n  data:\n    |', ['driver', 'labels']],
    ['kinds of networks', 'networks:\n  lan:\n    driver: |', ['bridge', 'macvlan']],
    ['keys of subnets', 'networks:\n  lan:\n    ipam:\n      config:\n        - |', ['subnet']],
    [
      'limits of a cluster',
      'services:\n  w:\n    deploy:\n      resources:\n        limits:\n          |',
      ['memory', 'cpus'],
    ],
    ['keys in brackets', 'services:\n  w: {image: x, |}', ['restart']],
    [
      'kinds of mounts',
      'services:\n  w:\n    volumes:\n      - type: |',
      ['volume', 'bind', 'tmpfs'],
    ],
    [
      'volumes in the long form',
      'services:\n  w:\n    volumes:\n      - type: volume\n        source: |\nvolumes:\n  data:\n',
      ['data'],
    ],
    [
      'protocols',
      'services:\n  w:\n    ports:\n      - target: 80\n        protocol: |',
      ['tcp', 'udp'],
    ],
    [
      'ports that are free',
      'services:\n  w:\n    ports:\n      - 80:80\n  x:\n    ports:\n      - |',
      ['8080:80', '443:443'],
    ],
    ['signals', 'services:\n  w:\n    stop_signal: |', ['SIGTERM', 'SIGINT']],
    ['who may write', 'services:\n  w:\n    volumes:\n      - data:/d:|', ['data:/d:ro']],
    [
      'where others have a volume',
      'services:\n  w:\n    volumes:\n      - data:|\n  x:\n    volumes:\n      - data:/srv\n',
      ['data:/srv'],
    ],
    [
      'values that others have',
      'services:\n  w:\n    mem_limit: |\n  x:\n    mem_limit: 77m\n',
      ['77m'],
    ],
    [
      'values of labels in a list',
      'services:\n  w:\n    labels:\n      - io.balena.features.dbus=|',
      ['io.balena.features.dbus=1'],
    ],
    ['limits', 'services:\n  w:\n    ulimits:\n      |', ['nofile']],
  ])('%s', (_name, marked, expected) => {
    expect(proposedIn(marked).map(({ label }) => label)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    [
      'a list with the dash of the file',
      'services:\n  w:\n    cap_add:\n    - X\n    |',
      'devices',
      'devices:\n- $1',
    ],
    [
      'a map in the indents of the file',
      'services:\n    w:\n        |',
      'extends',
      'extends:\n    service: $1',
    ],
    [
      'below the word in a list',
      'services:\n  w:\n    volumes:\n      - |',
      'bind',
      'bind:\n    $1',
    ],
    [
      'a port that is free',
      'services:\n  w:\n    ports: ["8080:80"]\n  x:\n    |',
      'ports',
      `ports:\n  - "\${1:8081}:\${2:80}"`,
    ],
    [
      'as the app writes it',
      'services:\n  w:\n    environment: [A=1]\n  x:\n    |',
      'environment',
      'environment:\n  - $1',
    ],
    ['with the blank that is missing', 'services:\n  w:\n    restart:|', 'always', ' always'],
    ['the only anchor', 'x-a: &a\n  image: x\nservices:\n  w:\n    |', '<<', '<<: *a'],
  ])('writes %s', (_name, marked, label, insert) => {
    expect(proposedIn(marked).find((proposal) => proposal.label === label)?.insert).toBe(insert);
  });

  it('puts first what services of this app have next', () => {
    const marked =
      'services:\n  a:\n    image: x\n    tty: true\n    dns: 1.1.1.1\n  b:\n    image: y\n    |\n';
    expect(proposedIn(marked)[0]?.label).toBe('tty');
  });

  it('puts services last that would wait in a circle', () => {
    const marked =
      'services:\n  a:\n    depends_on: [b]\n  b:\n    depends_on: [|]\n  c:\n    image: x\n';
    expect(proposedIn(marked).map(({ label }) => label)).toEqual(['c', 'a']);
  });

  it.each([
    ['the service itself', '    depends_on:\n      - |', 'web'],
    ['what is there already', '    depends_on:\n      - api\n      - |', 'api'],
    ['a key that is there already', '    image: x\n    |', 'image'],
  ])('leaves out %s', (_name, typed, absent) => {
    expect(labels(typed)).not.toContain(absent);
  });

  it('names labels as devices of 2018 do', () => {
    expect(labels('    labels:\n      |', 'resin')).toContain('io.resin.features.resin-api');
    expect(labels('    labels:\n      |', 'compose')).toEqual([]);
  });

  it.each([
    ['a word that older readers take for false', '    restart: |', 'no', '"no"'],
    ['the same between quotes', '    restart: "|"', 'no', 'no'],
    ['a list with its first dash', '    |', 'ports', `ports:\n  - "\${1:8080}:\${2:80}"`],
    ['a key that has its colon', '    |: x', 'image', 'image'],
    ['a volume with room for its place', '    volumes:\n      - |', 'data', 'data:/'],
    ['a volume that has its place', '    volumes:\n      - |:/data', 'data', 'data'],
  ])('writes %s', (_name, typed, label, insert) => {
    expect(proposed(typed).find((proposal) => proposal.label === label)?.insert).toBe(insert);
  });

  it('puts what the target refuses behind what it takes', () => {
    const ranks = new Map(proposed('    |').map(({ label, rank }) => [label, rank]));
    expect(ranks.get('image')).toBe(0);
    expect(ranks.get('secrets')).toBe(1);
  });

  it('offers in an override the services of its base that it does not change yet', () => {
    const text = 'services:\n  web:\n    tty: true\n  \n';
    const place = cursorPlace(text, text.length - 1);
    const found = place && proposalsAt(place, { doc, base: doc, target: 'balena', text });
    expect(found?.map(({ label }) => label)).toEqual(['api', 'db']);
  });
});
