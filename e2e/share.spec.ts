import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import {
  canvasReady,
  exportedBytes,
  openApp,
  openFile,
  runAppAction,
  sourceText,
} from './support/documents.ts';
import { test } from './support/fixtures.ts';

const APP = `\uFEFF# the shop
services:\r
  proxy:
    build: ./haproxy
    ports: ["80:80"]
    depends_on:
      web: {condition: service_healthy}
      gone: {condition: service_started}
  web:
    image: "nginx:1.27"   # pinned
    volumes: ["pages:/usr/share/nginx/html:ro"]
  probe-with-a-name-that-is-much-too-long-for-its-card:
    image: registry.example.com/measurements/of/many/kinds/probe:2024-11-30
    privileged: true
    devices: ["/dev/i2c-1:/dev/i2c-1", "/dev/ttyUSB0:/dev/ttyUSB0", "/dev/video0:/dev/video0"]
    cap_add: [SYS_RAWIO, NET_ADMIN, SYS_TIME]
volumes:
  pages:
`;

async function openShare(page: Page, text = APP): Promise<void> {
  await openApp(page);
  await openFile(page, 'my app.yml', text);
  await canvasReady(page);
  await runAppAction(page, 'Share or export');
  await expect(page.getByRole('radio', { name: 'Link' })).toBeFocused();
}

async function saved(page: Page): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await page.getByRole('dialog').getByRole('button', { name: 'Download' }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test.describe('shared with others', () => {
  test('a link opens to the same bytes, and the address then forgets it', async ({ page }) => {
    await openShare(page);
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByText('It is on the clipboard.')).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);

    const other = await page.context().newPage();
    await other.goto(link);
    await canvasReady(other);
    await expect(other.getByText('my app.yml', { exact: true }).first()).toBeVisible();
    expect((await exportedBytes(other)).toString('utf8')).toBe(APP);
    expect(other.url()).not.toContain('#');
  });

  test('a link that is followed beside other work can be taken back', async ({ page }) => {
    await openShare(page);
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.keyboard.press('Escape');
    const own = 'services:\n  own:\n    image: redis:7\n';
    await openFile(page, 'own.yml', own);
    await expect(page.getByText('own.yml', { exact: true }).first()).toBeVisible();
    await page.evaluate((address) => window.location.assign(address), link);
    await expect.poll(() => sourceText(page)).toBe(APP);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).toBe(own);
  });

  test('a link that was cut off says so and opens nothing', async ({ page }) => {
    await page.goto('./#file=a.yml&z=AAAA');
    await expect(page.getByText('the end of the address was probably cut off')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Start from an example/ })).toBeVisible();
  });

  test('words and graphs are chosen with the arrow keys and kept as files', async ({ page }) => {
    await openShare(page);
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Markdown' })).toBeChecked();
    await expect(page.getByRole('textbox', { name: 'Markdown' })).toHaveValue(
      /\| \*\*proxy\*\* \|/,
    );
    expect((await saved(page)).name).toBe('my app.md');
    await page.getByText('Mermaid', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Mermaid' })).toHaveValue(/^flowchart TD/);
    expect((await saved(page)).name).toBe('my app.mmd');
    await page.getByText('Graphviz', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: 'Graphviz' })).toHaveValue(/^digraph compose/);
    await checkAccessibility(page);
  });

  test('the picture holds the whole graph and its font, in light and dark', async ({ page }) => {
    await openShare(page);
    await page.getByText('Picture (SVG)').click();
    const picture = page.getByRole('img', { name: 'The graph as it will be saved' });
    await expect(picture).toBeVisible();
    const light = await saved(page);
    expect(light.name).toBe('my app.svg');
    const svg = light.bytes.toString('utf8');
    for (const name of ['proxy', 'web', 'gone', 'nginx:1.27', 'pages', 'healthy']) {
      expect(svg.includes(`>${name}</text>`), name).toBe(true);
    }
    expect(svg.includes('url(data:font/woff2;base64,')).toBe(true);
    expect(svg.includes('var(--')).toBe(false);
    expect(/>probe-with-a-name[\w-]*…<\/text>/.test(svg)).toBe(true);
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect(picture).toBeVisible();
    const dark = (await saved(page)).bytes.toString('utf8');
    expect(dark === svg).toBe(false);
    await checkAccessibility(page);

    await page.getByText('Picture (PNG)').click();
    await expect(picture).toBeVisible();
    const { bytes } = await saved(page);
    const [, width = ''] = /width="(\d+)"/.exec(svg) ?? [];
    // A PNG says its width right after its name: IHDR.
    expect(bytes.readUInt32BE(16)).toBe(2 * Number(width));
  });
});
