import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
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

/** What is proposed at `|`, typed below the service `web` of a file that need not parse. */
function proposed(typed: string, target: TargetId = 'balena') {
  const text = `services:\n  web:\n${typed.replace('|', '')}\n`;
  const place = cursorPlace(text, text.length - 1 - (typed.length - 1 - typed.indexOf('|')));
  return place ? proposalsAt(place, { doc, target }) : [];
}

const labels = (typed: string, target?: TargetId) =>
  proposed(typed, target).map(({ label }) => label);

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
    ['images in use', '    image: |', ['nginx', 'postgres']],
    ['keys below a line that does not parse', '    image: "x\n    |', ['restart']],
  ])('%s', (_name, typed, expected) => {
    expect(labels(typed)).toEqual(expect.arrayContaining(expected));
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
    ['a list with its first dash', '    |', 'ports', 'ports:\n  - '],
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
});
