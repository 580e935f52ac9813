import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitRest } from './compose-paths.ts';
import { PROVIDERS, recogniseAddress } from './providers.ts';

describe('the list of providers', () => {
  it('holds each provider of the folder', () => {
    const files = readdirSync(import.meta.dirname).flatMap((name) =>
      name.endsWith('.provider.ts') ? [name.replace('.provider.ts', '')] : [],
    );
    expect(PROVIDERS.map(({ id }) => id).sort()).toEqual(files.sort());
  });
});

describe('addresses', () => {
  it.each([
    ['https://git.example.org/app.git', 'git', 'https://git.example.org/app.git', undefined],
    ['git@git.example.org:me/app.git', 'git', 'https://git.example.org/me/app.git', undefined],
    [
      'https://me:secret@git.example.org/app.git/',
      'git',
      'https://git.example.org/app.git',
      undefined,
    ],
    ['http://127.0.0.1:3000/app.git', 'git', 'http://127.0.0.1:3000/app.git', undefined],
    ['https://github.com/o/r', 'github', 'https://github.com/o/r', undefined],
    ['github.com/o/r.git', 'github', 'https://github.com/o/r', undefined],
    ['git@github.com:o/r.git', 'github', 'https://github.com/o/r', undefined],
    [
      'https://github.com/o/r/blob/main/docker-compose.yml',
      'github',
      'https://github.com/o/r',
      'main/docker-compose.yml',
    ],
    ['https://github.com/o/r/tree/a/b', 'github', 'https://github.com/o/r', 'a/b'],
    ['https://github.com/o/r/pulls', 'github', 'https://github.com/o/r', undefined],
    [
      'https://raw.githubusercontent.com/o/r/main/a%20b/compose.yml',
      'github',
      'https://github.com/o/r',
      'main/a b/compose.yml',
    ],
    ['https://gitlab.com/g/s/p', 'gitlab', 'https://gitlab.com/g/s/p', undefined],
    [
      'https://gitlab.example.org/g/p/-/blob/main/compose.yml?ref_type=heads',
      'gitlab',
      'https://gitlab.example.org/g/p',
      'main/compose.yml',
    ],
    [
      'https://codeberg.org/o/r/src/branch/main/compose.yml',
      'gitea',
      'https://codeberg.org/o/r',
      'main/compose.yml',
    ],
    [
      'https://git.example.org/o/r/src/branch/a/b/compose.yml#L3',
      'gitea',
      'https://git.example.org/o/r',
      'a/b/compose.yml',
    ],
  ])('%s', (text, provider, address, rest) => {
    expect(recogniseAddress(text)).toMatchObject({ provider: { id: provider }, address, rest });
  });

  it.each([
    ['main/compose.yml', 'main', 'compose.yml'],
    ['feature/x/deploy/compose.yml', 'feature/x', 'deploy/compose.yml'],
    ['feature', 'feature', ''],
    ['gone/compose.yml', undefined, undefined],
  ])('%s is a branch and a path', (rest, branch, path) => {
    expect(splitRest(rest, ['main', 'feature', 'feature/x'])).toEqual(branch && { branch, path });
  });

  it.each(['', 'my app', 'http://example.org/app.git', 'file:///etc/passwd', 'ftp://a.b/c.git'])(
    'not %j',
    (text) => {
      expect(recogniseAddress(text)).toBeUndefined();
    },
  );
});
