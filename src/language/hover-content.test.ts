import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { hoverAt } from './hover-content.ts';

const TEXT = `services:
  web:
    image: nginx
    depends_on:
      - api
    cap_add: [NET_ADMIN]
    labels:
      io.balena.features.dbus: '1'
  api:
    build: .
    secrets: [x]
    volumes:
      - data:/data
volumes:
  data:
`;
const doc = readCompose(parseYaml(TEXT));

describe('hoverAt', () => {
  it.each([
    ['image', 'ready-made image'],
    ['image', 'https://docs.docker.com/reference/compose-file/services/#image'],
    ['depends_on', 'Supported by balena.'],
    ['secrets', 'refuses'],
    ['io.balena.features.dbus', '/run/dbus'],
    ['NET_ADMIN', 'NET_ADMIN'],
    ['api\n    cap_add', 'Used by web.'],
    ['data:/data', 'Used by api.'],
    ['data:\n', 'Used by api.'],
    ['web', 'Nothing uses it.'],
  ])('tells about %j', (word, told) => {
    const at = word === 'data:\n' ? TEXT.lastIndexOf('data:') : TEXT.indexOf(word);
    const content = hoverAt(doc, 'balena', at + 1);
    expect(content?.lines.join('\n')).toContain(told);
    expect(content?.range.from).toBe(at);
  });

  const MORE = `x-base: &base
  restart: always
  logging:
    driver: none
services:
  web:
    <<: *base
    image: "nginx:\${TAG:-1.27}"
    ports:
      - "8080:80"
      - 9000
    depends_on:
      api:
        condition: service_healthy
    devices:
      - /dev/i2c-1:/dev/i2c-1
  api:
    ports: ["8080:81", "8080:82/udp"]
    command: echo $HOME $$X
`;

  it.each([
    ['restart:', 'Values: `always`'],
    ['restart:', 'Without it: `always`.'],
    ['always', 'Start again whenever it stops'],
    ['driver', 'The log driver.'],
    ['&base', 'Taken in by web.'],
    ['*base', '```yaml\nrestart: always\nlogging:\n  driver: none\n```'],
    ['{TAG', 'not set or empty: `1.27`'],
    ['{TAG', 'puts nothing in'],
    ['HOME', 'HOME'],
    ['8080:80"', '**Port 8080** of the device leads to port 80 of web.'],
    ['8080:80"', 'api holds that port of the device too.'],
    ['8080:82', 'port 82 of api (udp).'],
    ['9000', 'Some free port'],
    ['api:', 'Used by web.'],
    ['service_healthy', 'health check passes'],
    ['/dev/i2c-1', 'sensors'],
  ])('at %j tells %j', (word, told) => {
    const content = hoverAt(readCompose(parseYaml(MORE)), 'balena', MORE.indexOf(word) + 1);
    expect(content?.lines.join('\n')).toContain(told);
  });

  describe('with the .env of the folder', () => {
    const folder = {
      files: new Set(['.env']),
      dockerfiles: new Map(),
      variables: new Map([['TAG', '1.25']]),
    };
    const told = (word: string, target: TargetId) =>
      hoverAt(readCompose(parseYaml(MORE)), target, MORE.indexOf(word) + 1, folder)?.lines ?? [];

    it('tells what a value would read', () => {
      expect(told('{TAG', 'compose')).toContain(
        'The .env file of the folder says `1.25`. With it, this reads `nginx:1.25`.',
      );
      expect(told('HOME', 'compose')).toContain('The .env file of the folder does not set it.');
    });

    it.each([
      ['balena', true, true],
      ['compose', true, false],
      ['balena-classic', false, false],
    ] as const)('knows what %s makes of it', (target, value, warning) => {
      const text = told('{TAG', target).join('\n');
      expect(text.includes('1.25')).toBe(value);
      expect(text.includes('does not read that file')).toBe(warning);
    });
  });

  it('takes two dollar signs for one', () => {
    expect(
      hoverAt(readCompose(parseYaml(MORE)), 'balena', MORE.indexOf('$$X') + 2),
    ).toBeUndefined();
  });

  it('has nothing to say of a plain value', () => {
    expect(hoverAt(doc, 'balena', TEXT.indexOf('nginx'))).toBeUndefined();
  });

  it('tells of the whole app where the file is a part of it', () => {
    const part = 'services:\n  shell:\n    depends_on: [api]\n';
    const whole = readCompose(parseYaml(`${part}  api: {image: a}\n`));
    const at = part.indexOf('api');
    const told = (app?: typeof whole) =>
      hoverAt(readCompose(parseYaml(part)), 'balena', at, undefined, app)?.lines[0];
    expect(told()).toContain('is no service of this app');
    expect(told(whole)).toBe('**api** is a service of this app.');
  });
});
