import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
    ['https://git.example.org/app.git', 'git', 'https://git.example.org/app.git'],
    ['git@git.example.org:me/app.git', 'git', 'https://git.example.org/me/app.git'],
    ['https://me:secret@git.example.org/app.git/', 'git', 'https://git.example.org/app.git'],
    ['http://127.0.0.1:3000/app.git', 'git', 'http://127.0.0.1:3000/app.git'],
  ])('%s', (text, provider, address) => {
    expect(recogniseAddress(text)).toMatchObject({ provider: { id: provider }, address });
  });

  it.each(['', 'my app', 'http://example.org/app.git', 'file:///etc/passwd', 'ftp://a.b/c.git'])(
    'not %j',
    (text) => {
      expect(recogniseAddress(text)).toBeUndefined();
    },
  );
});
