import { describe, expect, it } from 'vitest';
import { addPort } from '../commands/add-port.ts';
import { step } from '../commands/plan-steps.ts';
import { setImage } from '../commands/set-image.ts';
import { findLabel } from '../compose/catalog/labels.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import { newLabelName, truthySpelling } from '../compose/label-habits.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { changeItem } from './change-item.ts';
import { commandText, commandValue } from './command-text.ts';
import { declaredUsers } from './declared-users.ts';
import { inheritedFrom } from './inherited.ts';
import { runSteps } from './steps.ts';
import { subjectKey, subjectOf } from './subject.ts';

function read(text: string): ComposeDocument {
  return readCompose(parseYaml(text));
}

function serviceOf(doc: ComposeDocument, name: string): Service {
  const service = doc.services.get(name);
  if (!service) throw new Error(`no service ${name}`);
  return service;
}

const APP = read(`x-base: &base
  restart: always
  environment: &env
    A: '1'
volumes:
  data:
services:
  web:
    <<: *base
    image: a
    depends_on: [db]
    ports:
      - target: 80 # inside
        published: 8080
    healthcheck:
      # why
      test: ok
    volumes: ['data:/d']
    logging: {driver: none}
  db:
    image: b
    environment: *env
    volumes: ['data:/d']
`);

describe('subjectOf', () => {
  const by = 'canvas' as const;
  it.each([
    ['nothing', { services: [], by }, 'app'],
    ['a service', { services: ['web'], by }, 'service web'],
    ['several', { services: ['web', 'db'], by }, 'several'],
    ['what is no longer there', { services: ['gone'], by }, 'app'],
    ['one of which one is left', { services: ['gone', 'db'], by }, 'service db'],
    ['an edge', { services: [], edge: { from: 'web', to: 'db' }, by }, 'edge web db'],
    ['an edge that is gone', { services: [], edge: { from: 'db', to: 'web' }, by }, 'app'],
  ])('%s', (_, selection, key) => {
    expect(subjectKey(subjectOf(APP, selection))).toBe(key);
  });
});

describe('inheritedFrom', () => {
  it.each<[string, YamlPath, RegExp | undefined]>([
    ['web', ['restart'], /anchor base/],
    ['web', ['environment', 'A'], /anchor (base|env)/],
    ['db', ['environment'], /anchor env/],
    ['web', ['image'], undefined],
  ])('%s %j', (name, rest, sentence) => {
    const service = serviceOf(APP, name);
    const path = [...service.path, ...rest];
    const origin = APP.syntax.view(path)?.origin;
    const said = inheritedFrom(APP, service, path, origin);
    if (sentence) expect(said).toMatch(sentence);
    else expect(said).toBeUndefined();
  });
});

describe('labels', () => {
  const dbus = findLabel('features.dbus');
  const api = findLabel('features.balena-api');
  const file = (label: string) =>
    read(`services:\n  a:\n    image: x\n    labels:\n      ${label}\n`);
  it.each([
    ['x: y', 'balena', 'io.balena.features.dbus', 'io.balena.features.balena-api'],
    ['x: y', 'resin', 'io.resin.features.dbus', 'io.resin.features.resin-api'],
    ["io.resin.features.firmware: '1'", 'balena', 'io.resin.features.dbus', undefined],
    ["io.balena.features.firmware: '1'", 'resin', 'io.balena.features.dbus', undefined],
  ] as const)('beside %s for %s', (label, target, name, apiName) => {
    if (!dbus || !api) throw new Error('the catalogue lost a label');
    expect(newLabelName(file(label), target, dbus)).toBe(name);
    if (apiName) expect(newLabelName(file(label), target, api)).toBe(apiName);
  });

  it.each([
    ['x: y', '1'],
    ["io.balena.features.firmware: 'true'", 'true'],
    ["io.balena.features.firmware: 'yes'", '1'],
    ["io.resin.features.firmware: 'on'", 'on'],
  ])('%s is followed by %s', (label, spelling) => {
    const doc = file(label);
    expect(truthySpelling(doc, serviceOf(doc, 'a'))).toBe(spelling);
  });
});

describe('commands as text', () => {
  it.each([
    ['npm start', 'npm start'],
    ['["sh", "-c", "a b"]', '["sh", "-c", "a b"]'],
    ['[sh, -c]', '["sh", "-c"]'],
    ['"[quoted"', '[quoted'],
  ])('%s', (yaml, text) => {
    expect(
      commandText(
        read(`services:\n  a:\n    command: ${yaml}\n`).syntax.view(['services', 'a', 'command']),
      ),
    ).toBe(text);
  });

  it.each([
    ['', false, undefined],
    [' npm start ', false, 'npm start'],
    ['["a", "b"]', false, ['a', 'b']],
    ['["a", "b"]', true, ['a', 'b']],
    ['[ -f x ] && y', false, '[ -f x ] && y'],
  ])('%j typed over words: %s', (text, words, value) => {
    expect(commandValue(text, words)).toEqual({ ok: true, value });
  });

  it('says how words are written when they cannot be read', () => {
    expect(commandValue('[sh', true)).toMatchObject({ ok: false });
  });
});

describe('changeItem', () => {
  const item = APP.syntax.view(['services', 'web', 'ports', 0]);
  it.each([
    ['published', '9090', { target: 80, published: 9090 }],
    ['published', 'any', { target: 80, published: 'any' }],
    ['published', '', { target: 80 }],
    ['protocol', 'udp', { target: 80, published: 8080, protocol: 'udp' }],
  ])('%s to %j', (part, text, value) => {
    expect(changeItem(item, part, text)).toEqual(value);
  });
  it('leaves scalars to others', () => {
    expect(changeItem(APP.syntax.view(['services', 'web', 'image']), 'x', 'y')).toBeUndefined();
  });
});

describe('declaredUsers', () => {
  it('names each service once', () => {
    expect(declaredUsers(APP, 'volume', 'data')).toEqual(['web', 'db']);
  });
});

describe('runSteps', () => {
  const doc = read('services:\n  a:\n    image: x # keep\n');
  it('plans each step over what those before it leave', () => {
    const result = runSteps.plan(doc, {
      label: 'Two ports',
      steps: ['80:80', '81:81'].map((port) => step(addPort, { service: 'a', port })),
    });
    if (!result.ok) throw new Error(result.refusal.sentence);
    const text =
      'services:\n  a:\n    image: x # keep\n    ports:\n      - "80:80"\n      - "81:81"\n';
    expect(applyEdits(doc.syntax.text, result.edits)).toBe(text);
    expect(result.tree.text).toBe(text);
  });
  it('does nothing if one of them is refused', () => {
    const result = runSteps.plan(doc, {
      label: 'Both',
      steps: [
        step(setImage, { service: 'a', image: 'y' }),
        step(addPort, { service: 'a', port: 'nonsense' }),
      ],
    });
    expect(result.ok).toBe(false);
  });
});
