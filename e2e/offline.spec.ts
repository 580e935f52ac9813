import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { startStaticServer } from '../scripts/lib/static-server.mjs';
import { serviceWorkerFor } from '../scripts/lib/vite-offline.mjs';

/** Puts a tiny build of the given name in place of the one before, as a host would. */
function publish(folder: string, name: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'assets', `late-${name}.js`), `export const late = '${name}';`);
  writeFileSync(
    join(folder, 'assets', `main-${name}.js`),
    `addEventListener('load', () => navigator.serviceWorker.register('./sw.js'));
     window.loadLater = async () => (await import('./late-${name}.js')).late;`,
  );
  writeFileSync(
    join(folder, 'index.html'),
    `<!doctype html><title>${name}</title><script type="module" src="./assets/main-${name}.js"></script>`,
  );
  writeFileSync(join(folder, 'sw.js'), serviceWorkerFor(folder));
}

const caches = (page: Page) => page.evaluate(async () => (await window.caches.keys()).length);

/** Waits until the worker of the newest build has taken over, by the number of builds it keeps. */
const keeps = (page: Page, count: number) => expect.poll(() => caches(page)).toBe(count);

const isKept = (page: Page, file: string) =>
  page.evaluate(async (file) => (await window.caches.match(file)) !== undefined, file);

const loadLater = (page: Page) => page.evaluate('loadLater().catch((error) => String(error))');

test('a new build arrives at once, works offline, and leaves open tabs whole', async ({
  context,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'builds-'));
  publish(folder, 'one');
  let server = await startStaticServer({ root: folder, port: 0 });
  try {
    const older = await context.newPage();
    await older.goto(server.url);
    await keeps(older, 1);
    await older.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

    publish(folder, 'two');
    const newer = await context.newPage();
    await newer.goto(server.url);
    await expect(newer).toHaveTitle('two');
    await keeps(newer, 2);
    expect(await loadLater(older)).toBe('one');

    const { port } = server;
    await server.close();
    await newer.reload();
    await expect(newer).toHaveTitle('two');
    expect(await loadLater(newer)).toBe('two');
    server = await startStaticServer({ root: folder, port });

    publish(folder, 'three');
    await newer.reload();
    await expect(newer).toHaveTitle('three');
    await expect.poll(() => isKept(newer, './assets/late-one.js')).toBe(false);
    await keeps(newer, 2);
    expect(await loadLater(newer)).toBe('three');
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
