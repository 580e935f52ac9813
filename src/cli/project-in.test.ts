import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { projectIn } from './project-in.ts';

const made: string[] = [];

function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'project-in-'));
  made.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true });
});

describe('a project on this disk', () => {
  it('is known as where the editor has opened it', () => {
    const root = folder({
      'docker-compose.yml': 'services: {}\n',
      '.env': 'TAG=3.20\n',
      'web/Dockerfile.template': 'FROM a\nEXPOSE 80\n',
      'node_modules/x/Dockerfile': 'FROM b\n',
    });
    symlinkSync('.env', join(root, 'web.env'));
    symlinkSync('nowhere', join(root, 'gone.env'));
    symlinkSync('.', join(root, 'again'));
    const project = projectIn(root);
    expect([...project.files].sort()).toEqual([
      '.env',
      'docker-compose.yml',
      'web.env',
      'web/Dockerfile.template',
    ]);
    expect(project.dockerfiles.get('web/Dockerfile.template')?.exposes).toEqual(['80/tcp']);
    expect(project.variables).toEqual(new Map([['TAG', '3.20']]));
  });

  it('does not read what is too long to be what it is called', () => {
    const root = folder({ Dockerfile: `FROM a\n${'# '.repeat(150_000)}\n` });
    const { files, dockerfiles } = projectIn(root);
    expect([files.size, dockerfiles.size]).toEqual([1, 0]);
  });
});
