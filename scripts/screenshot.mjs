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

// Takes README's picture of the real app: npm run screenshot
const root = mkdtempSync(join(tmpdir(), 'compose-canvas-'));
await build({ logLevel: 'warn', build: { outDir: root, emptyOutDir: true } });
const server = await startStaticServer({ root, port: 0 });
const executablePath = findChromium();
const browser = await chromium.launch({
  args: launchArguments,
  ...(executablePath === null ? {} : { executablePath }),
});
const page = await browser.newPage({
  viewport: { width: 1440, height: 860 },
  deviceScaleFactor: 1.5,
});
await page.addInitScript(() => Reflect.deleteProperty(window, 'showOpenFilePicker'));
await page.goto(server.url);
const chooser = page.waitForEvent('filechooser');
await page.getByRole('button', { name: /^Open your file/ }).click();
await (await chooser).setFiles({
  name: 'docker-compose.yml',
  mimeType: 'application/yaml',
  buffer: readFileSync(join(projectRoot, 'e2e', 'fixtures', 'weather-station.yml')),
});
await page.getByTestId('monaco').locator('.view-line').first().waitFor();
await page.getByRole('button', { name: 'Dismiss the report' }).click();
await page.getByRole('button', { name: /^Problems/ }).click();
await page.locator('[data-id="service:sensors"]').click();
await page.keyboard.press('f');
await page.evaluate(() => new Promise((done) => setTimeout(done, 800)));
await page.screenshot({ path: join(projectRoot, 'docs', 'screenshot.png') });
await browser.close();
await server.close();
rmSync(root, { recursive: true });
