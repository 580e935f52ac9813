import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../text/syntax-tree.ts';
import { readCompose } from '../read-compose.ts';
import { buildFolders, dockerfilesFor, envFiles } from './project-paths.ts';
import { readProject } from './read-project.ts';

const project = readProject(
  [
    'docker-compose.yml',
    'apps/deep/Dockerfile',
    'web/Dockerfile.template',
    'web/dev/test.dockerfile',
    'node/package.json',
    'docs/readme.md',
    '.env',
    'web.env',
    'conf/.env.db',
  ],
  new Map(),
);
const values = (paths: readonly { readonly value: string }[]) => paths.map(({ value }) => value);

describe('paths of a project', () => {
  it('are folders to build from', () => {
    expect(values(buildFolders(project, 'balena'))).toEqual(['./node', './web', './apps/deep']);
    expect(buildFolders(project, 'compose')).toEqual([
      { value: './apps/deep', detail: 'Holds Dockerfile' },
    ]);
    const flat = readProject(['Dockerfile', 'docker-compose.yml'], new Map());
    expect(values(buildFolders(flat, 'compose'))).toEqual(['.']);
  });

  it.each([
    ['build: ./web', ['Dockerfile.template', 'dev/test.dockerfile']],
    ['build: .', ['web/Dockerfile.template', 'apps/deep/Dockerfile', 'web/dev/test.dockerfile']],
    ['build: {context: web, dockerfile: x}', ['Dockerfile.template', 'dev/test.dockerfile']],
    ['image: a', []],
  ])('are Dockerfiles for %s', (source, expected) => {
    const doc = readCompose(parseYaml(`services:\n  it:\n    ${source}\n`));
    const service = doc.services.get('it');
    expect(service && values(dockerfilesFor(project, service))).toEqual(expected);
  });

  it('are files with variables', () => {
    expect(values(envFiles(project))).toEqual(['./.env', './web.env', './conf/.env.db']);
  });
});
