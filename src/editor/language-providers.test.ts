import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = new URL('.', import.meta.url);

// Monaco needs a browser, so the list is read instead of run.
it('lists every provider of the folder', () => {
  const list = readFileSync(new URL('language-providers.ts', folder), 'utf8');
  const providers = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.ts') &&
      /export const \w+: LanguageProvider = \{/.test(readFileSync(new URL(name, folder), 'utf8')),
  );
  expect(providers.length).toBeGreaterThan(8);
  expect(providers.filter((name) => !list.includes(`'./${name}'`))).toEqual([]);
  for (const name of providers) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    expect(source, name).toContain(`id: '${name.slice(0, -3)}'`);
  }
});
