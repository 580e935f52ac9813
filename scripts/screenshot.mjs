import './lib/require-node.mjs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium } from './find-chromium.mjs';
import { launchArguments } from './lib/chromium-places.mjs';
import { projectRoot } from './lib/run.mjs';
import { startStaticServer } from './lib/static-server.mjs';

// Takes README's pictures of the real app: npm run screenshot
const root = mkdtempSync(join(tmpdir(), 'compose-canvas-'));
await build({ logLevel: 'warn', build: { outDir: root, emptyOutDir: true } });
const server = await startStaticServer({ root, port: 0 });
const executablePath = findChromium();
const browser = await chromium.launch({
  args: launchArguments,
  ...(executablePath === null ? {} : { executablePath }),
});

/**
 * The app with files open as one opens them, the text there, and nothing in front of the picture.
 * @param {Readonly<Record<string, string>>} files names, and which fixtures they are
 */
async function open(files) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 860 },
    deviceScaleFactor: 1.5,
  });
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
  await page.goto(server.url);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Open your file/ }).click();
  await (await chooser).setFiles(
    Object.entries(files).map(([name, fixture]) => ({
      name,
      mimeType: 'application/yaml',
      buffer: readFileSync(join(projectRoot, 'e2e', 'fixtures', fixture)),
    })),
  );
  await page.getByTestId('monaco').locator('.view-line').first().waitFor();
  await page.getByRole('button', { name: 'Dismiss the report' }).click();
  return page;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name of the file in docs
 */
async function take(page, name) {
  await page.keyboard.press('f');
  await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
  await page.screenshot({ path: join(projectRoot, 'docs', name) });
  await page.close();
}

const one = await open({ 'docker-compose.yml': 'weather-station.yml' });
await one.getByRole('button', { name: /^Problems/ }).click();
await one.locator('[data-id="service:sensors"]').click();
await take(one, 'screenshot.png');

const two = await open({
  'docker-compose.yml': 'weather-station.yml',
  'docker-compose.dev.yml': 'weather-station.dev.yml',
});
await two.getByRole('button', { name: /^docker-compose.dev.yml/ }).click();
await two.locator('[data-id="service:shell"]').waitFor();
await two.getByRole('button', { name: 'Dismiss the report' }).click();
await two.locator('[data-id="service:api"]').click();
await take(two, 'override.png');

await browser.close();
await server.close();
rmSync(root, { recursive: true });
