// biome-ignore-all lint/suspicious/noTemplateCurlyInString: compose files hold ${VAR}.
import { describe, expect, it } from 'vitest';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { Project } from '../compose/project/project.ts';
import { readProject } from '../compose/project/read-project.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { diagnose } from './diagnose.ts';

/** A folder as it would be read from these files. */
function folder(files: Readonly<Record<string, string>>): Project {
  return readProject(['docker-compose.yml', ...Object.keys(files)], new Map(Object.entries(files)));
}

function told(rule: string, service: string, target: TargetId, project: Project | undefined) {
  const text = `version: '2.1'\nservices:\n  web:\n${service.replace(/^/gm, '    ')}\n`;
  return diagnose(readCompose(parseYaml(text)), target, undefined, { project })
    .filter((found) => found.rule === rule)
    .map(({ severity, message }) => `${severity}: ${message}`);
}

describe('a variable', () => {
  const withEnv = folder({ '.env': 'TAG=3.20\nEMPTY=\n' });
  const withoutEnv = folder({});
  it.each<[string, TargetId, Project | undefined, readonly string[]]>([
    ['image: a:${TAG}', 'compose', withEnv, []],
    ['image: a:${TAG:-3.19}', 'compose', withEnv, []],
    ['image: a:${OTHER}', 'compose', withEnv, ['The .env file does not set OTHER']],
    ['image: a:${TAG}', 'compose', withoutEnv, ['There is no .env file beside this one']],
    ['image: a:${TAG}', 'compose', undefined, ['info: Unless TAG is set when the app is built']],
    ['image: a:${TAG}', 'balena', withEnv, ['warning: The .env file sets TAG, but today’s balena']],
    ['image: a:${TAG:-3.19}', 'balena', withEnv, ['sets TAG too, “3.19” stands here']],
    ['image: a:${TAG:-3.20}', 'balena', withEnv, []],
    ['image: a${EMPTY}', 'balena', withEnv, ['sets EMPTY too, nothing stands here']],
    ['image: a:${OTHER}', 'balena', withEnv, ['info: Unless OTHER is set when the app is built']],
    ['image: a:${TAG:-3.19}', 'resin', withEnv, ['“${TAG:-3.19}” arrives as it is']],
    ['image: ${TAG:-3.19}${EMPTY}', 'balena', withEnv, ['warning: The .env file sets EMPTY']],
    ['image: ${TAG}:${OTHER}', 'compose', withEnv, ['does not set OTHER']],
  ])('in %s for %s', (service, target, project, expected) => {
    const found = told('undefined-variable', service, target, project);
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
  });
});

describe('a secret of the .env', () => {
  it('is never offered to be written into the file', () => {
    const env = 'DB_PASSWORD=hunter2\nTAG=1\nURL=a://b:other@c\nLINE=x $DB_PASSWORD\n';
    const project = folder({ '.env': env });
    expect([...(project.variables?.values() ?? [])].join()).not.toMatch(/hunter2|other/);
    const text =
      'services:\n  web:\n    image: a:1\n    command: [$DB_PASSWORD, $TAG, "${DB_PASSWORD:-x}"]\n';
    const found = diagnose(readCompose(parseYaml(text)), 'balena', undefined, { project });
    const titles = found.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    expect(titles).toEqual(['Write ${TAG:-1}']);
    expect(found.filter(({ rule }) => rule === 'undefined-variable')).toHaveLength(3);
  });
});

describe('a file that is named', () => {
  const project = folder({ 'web.env': '', 'conf/a.labels': '', '.env': '' });
  it.each<[string, TargetId, readonly string[]]>([
    ['env_file: web.env', 'balena', []],
    ['env_file: ./conf/../web.env', 'compose', []],
    ['env_file: [web.env, api.env]', 'balena-classic', ['There is no file api.env']],
    ['env_file: wbe.env', 'balena', ['did you mean web.env?']],
    ['env_file: ./wbe.env', 'balena', ['did you mean ./web.env?']],
    ['env_file: [{path: api.env}]', 'compose', ['There is no file api.env']],
    ['env_file: [{path: api.env, required: false}]', 'compose', []],
    ['env_file: ../api.env', 'balena', []],
    ['env_file: "$WHERE/api.env"', 'balena', []],
    ['env_file: dist/api.env', 'balena', []],
    ['env_file: api.env', 'resin', []],
    ['label_file: conf/b.labels', 'balena', ['There is no file conf/b.labels']],
    ['extends: {file: base.yml, service: base}', 'balena', ['There is no file base.yml']],
    ['extends: {file: base.yml, service: base}', 'balena-classic', []],
    ['extends: {service: base}', 'balena', []],
  ])('in %s for %s', (service, target, expected) => {
    const found = told('missing-file', `image: a:1\n${service}`, target, project);
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
  });

  it('is not looked for without a folder', () => {
    expect(told('missing-file', 'image: a:1\nenv_file: x.env', 'balena', undefined)).toEqual([]);
  });
});

describe('an image for other processors', () => {
  const pi = folder({ 'balena.yml': 'data: {defaultDeviceType: raspberrypi4-64}' });
  const both = folder({
    'balena.yml': 'data: {supportedDeviceTypes: [raspberrypi3, intel-nuc, own-board]}',
  });
  const pc = folder({ 'balena.yml': 'data: {defaultDeviceType: intel-nuc}' });
  const strange = folder({ 'balena.yml': 'data: {defaultDeviceType: own-board}' });
  it.each<[string, Project | undefined, readonly string[]]>([
    ['amd64/alpine:3.20', pc, []],
    ['amd64/alpine:3.20', pi, ['warning: amd64/alpine:3.20 is made for amd64, but balena.yml']],
    ['amd64/alpine:3.20', both, ['info: amd64/alpine:3.20 is made for amd64']],
    ['amd64/alpine:3.20', undefined, ['info: ']],
    ['amd64/alpine:3.20', strange, ['a device with an ARM processor']],
    ['arm64v8/alpine:3.20', pi, []],
    ['arm32v7/alpine:3.20', pi, []],
    ['arm64v8/alpine:3.20', undefined, []],
    ['bh.cr/balenablocks/browser-aarch64/2.3.8', pi, []],
    ['bh.cr/balenablocks/browser-aarch64/2.3.8', both, ['warning: ']],
    ['bh.cr/balenablocks/browser-aarch64', both, ['and 1 more of its device types']],
    ['example/web:1.2-armv7hf', pc, ['for intel-nuc (amd64), which cannot run it']],
    ['example/web:1.2', pc, []],
    ['example/rpi:1.2', pc, []],
  ])('%s', (image, project, expected) => {
    const found = told('image-architecture', `image: ${image}`, 'balena', project);
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
  });
});

describe('build settings of the folder', () => {
  it.each<[string, readonly string[]]>([
    ['build-variables: {services: {web: [A=1]}}', []],
    [
      'build-variables: {services: {wbe: [A=1]}}',
      ['warning: .balena/balena.yml has build settings'],
    ],
    ['build-secrets: {global: [{source: key, dest: k}]}', []],
    [
      'build-secrets: {global: [{source: token, dest: t}]}',
      [
        'error: .balena/balena.yml names the secret token, but there is no file .balena/secrets/token',
      ],
    ],
    ['build-secrets: {services: {web: [{source: token, dest: t}]}}', ['error: ']],
    ['build-secrets: {services: {db: [{source: token, dest: t}]}}', ['warning: ']],
    ['build-secrets: {global: token}', ['error: In .balena/balena.yml, build-secrets.global']],
  ])('%s', (text, expected) => {
    const project = folder({ '.balena/balena.yml': text, '.balena/secrets/key': '' });
    const found = told('build-settings', 'build: ./web', 'balena', project);
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
    expect(told('build-settings', 'build: ./web', 'compose', project)).toEqual([]);
  });
});

describe('a variable of a Dockerfile template', () => {
  const project = folder({
    'balena.yml': 'data: {defaultDeviceType: raspberrypi4-64}',
    'plain/Dockerfile': 'FROM balenalib/%%BALENA_MACHINE_NAME%%-node\n',
    'said/Dockerfile': '# as in FROM balenalib/%%BALENA_ARCH%%\nFROM alpine\nRUN date +%%s\n',
    'old/Dockerfile': 'ARG A=%%RESIN_ARCH%%\nFROM alpine AS build\nFROM alpine\n',
    'good/Dockerfile.template': 'FROM balenalib/%%BALENA_MACHINE_NAME%%\n',
    'arch/Dockerfile.aarch64': 'FROM balenalib/%%BALENA_ARCH%%\n',
    'dev/Dockerfile.dev': 'FROM balenalib/%%BALENA_ARCH%%\n',
  });
  it.each<[string, TargetId, readonly string[]]>([
    ['build: plain', 'balena', ['%%BALENA_MACHINE_NAME%% in plain/Dockerfile']],
    ['build: plain', 'resin', ['Dockerfile.template']],
    ['build: old', 'balena', ['%%RESIN_ARCH%% in old/Dockerfile']],
    ['build: said', 'balena', []],
    ['build: good', 'balena', []],
    ['build: arch', 'balena', []],
    ['build: {context: dev, dockerfile: Dockerfile.dev}', 'balena', ['dev/Dockerfile.dev']],
    ['build: {context: good, dockerfile: Dockerfile.template}', 'balena', []],
    ['build: {context: good, dockerfile: Dockerfile.template}', 'compose', ['Docker Compose']],
  ])('in %s for %s', (build, target, expected) => {
    const found = told('template-variable', build, target, project);
    expect(found).toEqual(expected.map((part) => expect.stringContaining(part)));
  });
});

describe('a build folder', () => {
  it('has a Dockerfile for each device of the app', () => {
    const project = folder({
      'balena.yml': 'data: {supportedDeviceTypes: [raspberrypi3, intel-nuc]}',
      'web/Dockerfile.armv7hf': 'FROM a',
      'api/Dockerfile.armv7hf': 'FROM a',
      'api/Dockerfile.template': 'FROM a',
      'node/package.json': '{}',
    });
    const of = (build: string) => told('missing-build', build, 'balena', project);
    expect(of('build: ./api')).toEqual([]);
    expect(of('build: ./node')).toEqual([]);
    expect(of('build: ./web')).toEqual([
      'warning: balena.yml names intel-nuc (amd64), but no Dockerfile of web is for it. Add one, a Dockerfile.template, or a plain Dockerfile.',
    ]);
    expect(told('missing-build', 'build: ./web', 'compose', project)).toEqual([
      expect.stringContaining('./web holds no Dockerfile'),
    ]);
  });
});
