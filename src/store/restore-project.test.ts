import { describe, expect, it } from 'vitest';
import { readProject } from '../compose/project/read-project.ts';
import { restoreProject } from './restore-project.ts';

const project = readProject(
  ['docker-compose.yml', '.env', 'web/Dockerfile', 'balena.yml', '.balena/balena.yml'],
  new Map([
    ['balena.yml', 'name: app\ndata: {defaultDeviceType: raspberrypi4-64}\n'],
    [
      '.balena/balena.yml',
      'build-variables: {global: [A=1]}\nbuild-secrets: {services: {web: [{source: a, dest: b}]}}\n',
    ],
    ['.env', 'TAG=3.20\n'],
    ['web/Dockerfile', 'FROM a\nEXPOSE 80\n'],
  ]),
);

describe('a folder that was kept', () => {
  it('comes back as it was', () => {
    expect(restoreProject(structuredClone(project))).toEqual(project);
  });

  it('comes back from before it had all facts', () => {
    const { files, dockerfiles } = project;
    expect(restoreProject(structuredClone({ files, dockerfiles }))).toEqual({ files, dockerfiles });
  });

  it.each([
    undefined,
    null,
    [],
    {},
    { ...project, files: ['.env'] },
    { ...project, dockerfiles: new Map([['web/Dockerfile', { exposes: 80 }]]) },
    { ...project, variables: new Map([['TAG', 3.2]]) },
    { ...project, contract: { deviceTypes: 'raspberrypi4-64' } },
    { ...project, buildSettings: { ...project.buildSettings, secrets: [{ source: 1 }] } },
  ])('is left out where it is none: %j', (item) => {
    expect(restoreProject(item)).toBeUndefined();
  });
});
