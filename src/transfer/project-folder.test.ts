import { describe, expect, it } from 'vitest';
import { type FolderFile, listFiles, readFolder } from './project-folder.ts';

const COMPOSE = 'services:\n  web:\n    build: ./web\n';

/** The files of a folder by their paths. */
function folder(files: Readonly<Record<string, string>>): readonly FolderFile[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    file: async () => new File([text], path.split('/').at(-1) ?? ''),
  }));
}

async function open(files: Readonly<Record<string, string>>) {
  const read = await readFolder('app', folder(files));
  if (!read.ok) throw new Error(read.refusal.sentence);
  return {
    project: read.project,
    names: read.files.map(({ name }) => name),
    text: new TextDecoder().decode(read.files[0].bytes),
  };
}

describe('a project folder', () => {
  it('opens the compose file at its top and knows what lies around it', async () => {
    const read = await open({
      'readme.md': '# app',
      'examples/docker-compose.yml': 'services: {}\n',
      'docker-compose.yml': COMPOSE,
      'web/Dockerfile.template': 'FROM a\nEXPOSE 80\n',
    });
    expect(read.text).toBe(COMPOSE);
    expect([...read.project.files]).toContain('web/Dockerfile.template');
    expect(read.project.dockerfiles.get('web/Dockerfile.template')?.exposes).toEqual(['80/tcp']);
  });

  it('reads the .env beside the compose file and no other', async () => {
    const { project } = await open({
      'app/docker-compose.yml': COMPOSE,
      'app/.env': 'export TAG="1.2" # why\nFROM_SHELL\n',
      'app/web/.env': 'OTHER=1\n',
      '.env': 'OUTER=1\n',
    });
    expect(project.variables).toEqual(new Map([['TAG', '1.2']]));
    expect(project.files.has('web/.env')).toBe(true);
  });

  it.each([
    [
      ['compose.yaml', 'docker-compose.yml'],
      ['docker-compose.yml', 'compose.yaml'],
    ],
    [
      ['docker-compose.dev.yml', 'compose.yml'],
      ['compose.yml', 'docker-compose.dev.yml'],
    ],
    [
      ['docker-compose.prod.yml', 'docker-compose.override.yml', 'docker-compose.yml', 'x.yml'],
      ['docker-compose.yml', 'docker-compose.override.yml', 'docker-compose.prod.yml'],
    ],
    [['docker-compose.yml', 'examples/docker-compose.yml'], ['docker-compose.yml']],
  ])('of %j opens %j', async (files, expected) => {
    const read = await open(Object.fromEntries(files.map((name) => [name, COMPOSE])));
    expect(read.names).toEqual(expected);
  });

  it('takes a compose file from below, with paths from there', async () => {
    const read = await open({
      'deploy/docker-compose.yml': COMPOSE,
      'deploy/web/Dockerfile': 'FROM a\n',
      'web/Dockerfile': 'FROM b\n',
    });
    expect([...read.project.files]).toEqual(['docker-compose.yml', 'web/Dockerfile']);
  });

  it('says so where no file is one of compose', async () => {
    const read = await readFolder('photos', folder({ 'a.jpg': '', 'b.yml': 'a: 1\n' }));
    expect(read.ok === false && read.refusal.sentence).toContain('“photos” has no docker-compose');
  });

  it('passes over what tools have put there', () => {
    const file = (path: string) =>
      Object.defineProperty(new File([''], 'x'), 'webkitRelativePath', { value: path });
    const paths = listFiles([file('app/web/x'), file('app/node_modules/a/x'), file('app/.git/x')]);
    expect(paths.map(({ path }) => path)).toEqual(['web/x']);
  });
});
