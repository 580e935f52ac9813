import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import type { TargetId } from '../catalog/targets.ts';
import { readCompose } from '../read-compose.ts';
import { readDockerfile } from './dockerfile.ts';
import { findBuild, isDockerfileName, type Project } from './project.ts';
import { readProject } from './read-project.ts';

describe('a Dockerfile', () => {
  it.each([
    ['FROM a\nEXPOSE 80\n', ['80/tcp']],
    ['from a\nexpose 80 443/TCP 53/udp\n', ['80/tcp', '443/tcp', '53/udp']],
    ['FROM a\nEXPOSE 8000-8002\n', ['8000/tcp', '8001/tcp', '8002/tcp']],
    ['FROM a\nEXPOSE 80 \\\n  # why\n\n  81\n', ['80/tcp', '81/tcp']],
    ['FROM a AS build\nEXPOSE 1\nFROM b\nEXPOSE 2\n', ['2/tcp']],
    ['FROM a\nRUN <<EOF\nEXPOSE 1\nEOF\nEXPOSE 2\n', ['2/tcp']],
    ['FROM a\n# EXPOSE 1\nRUN echo EXPOSE 2\n', []],
    ['# escape=`\r\nFROM a\r\nEXPOSE 80 `\r\n 81\r\n', ['80/tcp', '81/tcp']],
    ['FROM %%BALENA_MACHINE_NAME%%-node\nEXPOSE 80 http 9-1\n', ['80/tcp']],
    ['', []],
  ])('%j exposes %j', (text, exposes) => {
    expect(readDockerfile(text)).toMatchObject({ exposes, exposesMore: false });
  });

  it('tells that a port is not known', () => {
    expect(readDockerfile('FROM a\nEXPOSE $PORT 80\n')).toEqual({
      exposes: ['80/tcp'],
      exposesMore: true,
      initSystem: false,
      templateVariables: [],
    });
  });

  it.each([
    ['ENV INITSYSTEM on', true],
    ['ENV INITSYSTEM=on', true],
    ['ENV A=b INITSYSTEM="on" C=d', true],
    ['ENV INITSYSTEM off', false],
    ['ENV MY_INITSYSTEM=on', false],
    ['RUN echo INITSYSTEM=on', false],
  ])('with %j starts systemd: %s', (line, initSystem) => {
    expect(readDockerfile(`FROM a\n${line}\n`).initSystem).toBe(initSystem);
  });

  it.each([
    ['Dockerfile', true],
    ['Dockerfile.template', true],
    ['Dockerfile.raspberrypi4-64', true],
    ['web.dockerfile', true],
    ['Dockerfile.md.bak', false],
    ['notes.txt', false],
  ])('may be called %s: %s', (name, is) => {
    expect(isDockerfileName(name)).toBe(is);
  });
});

describe('the build of a service in a project', () => {
  const project: Project = {
    files: new Set([
      'docker-compose.yml',
      'web/Dockerfile',
      'web/Dockerfile.template',
      'web/prod/Dockerfile.arm',
      'api/server.js',
      'gpio/Dockerfile.aarch64',
      'gpio/Dockerfile',
    ]),
    dockerfiles: new Map([['web/Dockerfile.template', readDockerfile('FROM a\nEXPOSE 80\n')]]),
  };
  const place = (build: string) => {
    const doc = readCompose(parseYaml(`services:\n  it:\n    ${build}\n`));
    const service = doc.services.get('it');
    return service && findBuild(project, service, 'balena');
  };

  it.each([
    ['build: ./web', { kind: 'found', path: 'web/Dockerfile.template' }],
    ['build: web/', { kind: 'found', path: 'web/Dockerfile.template' }],
    ['build: ./api/../web', { kind: 'found', path: 'web/Dockerfile.template' }],
    ['build: gpio', { kind: 'found', path: 'gpio/Dockerfile.aarch64' }],
    ['build: {context: web, dockerfile: prod/Dockerfile.arm}', { path: 'web/prod/Dockerfile.arm' }],
    [
      'build: {context: web, dockerfile: Dockerfile.prod}',
      { kind: 'no-dockerfile', path: 'web/Dockerfile.prod' },
    ],
    ['build: ./api', { kind: 'no-dockerfile', folder: './api', path: undefined }],
    ['build: .', { kind: 'no-dockerfile', folder: '.' }],
    ['build: ./web2', { kind: 'no-folder', folder: './web2' }],
    ['build: ../web', { kind: 'unknown' }],
    ['build: https://github.com/a/b.git', { kind: 'unknown' }],
    ['build: "./$WHERE"', { kind: 'unknown' }],
    ['image: nginx', { kind: 'unknown' }],
  ])('%s', (build, expected) => {
    expect(place(build)).toMatchObject(expected);
  });
});

describe('the Dockerfile that is chosen', () => {
  const service = readCompose(parseYaml('services: {it: {build: .}}\n')).services.get('it');
  if (!service) throw new Error('no service');
  const choose = (names: string, target: TargetId, contract = '') =>
    findBuild(
      readProject(['docker-compose.yml', ...names.split(' ')], new Map([['balena.yml', contract]])),
      service,
      target,
    );

  // balena docs, “Project resolutions”.
  it.each([
    ['Dockerfile Dockerfile.template', 'Dockerfile.template'],
    ['Dockerfile Dockerfile.template Dockerfile.aarch64', 'Dockerfile.aarch64'],
    [
      'Dockerfile.template Dockerfile.aarch64 Dockerfile.raspberrypi4-64',
      'Dockerfile.raspberrypi4-64',
    ],
    ['Dockerfile Dockerfile.amd64', 'Dockerfile'],
    ['Dockerfile.amd64', 'Dockerfile.amd64'],
  ])('of %s for a Raspberry Pi 4 is %s', (names, path) => {
    const contract = 'data:\n  defaultDeviceType: raspberrypi4-64\n';
    expect(choose(names, 'balena', contract)).toMatchObject({ kind: 'found', path });
  });

  it('is plain Dockerfile for Docker Compose', () => {
    expect(choose('Dockerfile.template Dockerfile', 'compose')).toMatchObject({
      path: 'Dockerfile',
    });
    expect(choose('Dockerfile.template', 'compose')).toMatchObject({ kind: 'no-dockerfile' });
  });

  it('is none where a package.json does', () => {
    expect(choose('package.json', 'balena')).toEqual({ kind: 'unknown' });
    expect(choose('package.json', 'compose')).toMatchObject({ kind: 'no-dockerfile' });
  });
});
