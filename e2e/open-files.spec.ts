import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { card, undo } from './support/canvas.ts';
import { canvasReady, exportedBytes, openApp, runAppAction } from './support/documents.ts';
import { test } from './support/fixtures.ts';

const BASE = `version: '2.1'
services:
  web: # the page
    image: nginx:1.27
    environment: [LEVEL=info]
    ports:
      - "80:80"
  db:
    image: postgres:16
`;
const OVERRIDE = `version: '2.1'
services:
  web:
    environment:
      LEVEL: debug
    ports:
      - "8080:8080"   # debugging
`;

/** Opens files as one does by choosing several at once. */
async function openFiles(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  await openApp(page);
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+O');
  await (await chooser).setFiles(
    Object.entries(files).map(([name, text]) => ({
      name,
      mimeType: 'application/yaml',
      buffer: Buffer.from(text),
    })),
  );
  await canvasReady(page);
}

const TWO = { 'docker-compose.yml': BASE, 'docker-compose.override.yml': OVERRIDE };
const tabs = (page: Page) => page.getByRole('navigation', { name: 'Open files' });
const tab = (page: Page, name: string | RegExp) => tabs(page).getByRole('button', { name });
const panel = (page: Page) => page.getByRole('region', { name: 'Panel', exact: true });
const show = (page: Page) => page.getByLabel('Show', { exact: true });
const text = async (page: Page) => (await exportedBytes(page)).toString('utf8');

test.describe('several open files', () => {
  test('are tabs, each with its text, and one history takes all back', async ({ page }) => {
    await openFiles(page, TWO);
    await expect(tab(page, /^docker-compose\.yml/)).toHaveAttribute('aria-current', 'true');
    await expect(tabs(page).getByRole('listitem')).toHaveCount(2);
    await card(page, 'db').click();
    await panel(page).getByLabel('Image', { exact: true }).fill('postgres:17');
    await page.keyboard.press('Enter');
    await expect(tab(page, 'docker-compose.yml, edited')).toBeVisible();

    await tab(page, /^docker-compose\.override/).click();
    expect(await text(page)).toBe(OVERRIDE);
    await page.reload();
    await canvasReady(page);
    await expect(tab(page, /^docker-compose\.override/)).toHaveAttribute('aria-current', 'true');
    await page.getByRole('button', { name: /^Undo: .*image/ }).click();
    await expect(tab(page, /^docker-compose\.yml/)).toHaveAttribute('aria-current', 'true');
    expect(await text(page)).toBe(BASE);
  });

  test('go by keyboard from one to the next, and close so that undo brings them back', async ({
    page,
  }) => {
    await openFiles(page, TWO);
    await tab(page, /^docker-compose\.yml/).focus();
    await page.keyboard.press('ArrowRight');
    await expect(tab(page, /^docker-compose\.override/)).toBeFocused();
    await expect(tab(page, /^docker-compose\.override/)).toHaveAttribute('aria-current', 'true');
    await page.keyboard.press('Delete');
    await expect(tabs(page)).toHaveCount(0);
    await undo(page);
    await expect(tabs(page).getByRole('listitem')).toHaveCount(2);
    await page.keyboard.press('ControlOrMeta+Alt+N');
    await expect(tab(page, /^docker-compose\.yml/)).toHaveAttribute('aria-current', 'true');
  });

  test('show an override with its base, each part with the file that writes it', async ({
    page,
  }) => {
    await openFiles(page, TWO);
    await tab(page, /^docker-compose\.override/).click();
    await expect(show(page)).toHaveValue(/\d/);
    await expect(card(page, 'db')).toContainText('base');
    await expect(card(page, 'web')).toContainText('override + base');
    await card(page, 'web').click();
    const ports = panel(page).getByRole('group', { name: 'Published ports' });
    await expect(ports.getByRole('group', { name: 'port 80:80', exact: true })).toContainText(
      'base',
    );
    await expect(ports.getByRole('group', { name: 'port 8080:8080' })).toContainText('override');
    await expect(
      panel(page).getByText('Instead of “info”, which docker-compose.yml says.'),
    ).toBeVisible();
    await checkAccessibility(page);

    await card(page, 'db').click();
    await panel(page).getByLabel('Image', { exact: true }).fill('postgres:17');
    await page.keyboard.press('Enter');
    expect(await text(page)).toBe(`${OVERRIDE}  db:\n    image: postgres:17\n`);
    await expect(
      panel(page).getByText('Instead of “postgres:16”, which docker-compose.yml says.'),
    ).toBeVisible();
    await card(page, 'web').click();
    await panel(page).getByRole('button', { name: 'Remove port 80:80', exact: true }).click();
    await expect(
      page.getByText('Written to docker-compose.yml, where this is said.'),
    ).toBeVisible();
    await tab(page, /^docker-compose\.yml/).click();
    expect(await text(page)).toBe(BASE.replace('    ports:\n      - "80:80"\n', ''));
    await undo(page);
    await undo(page);
    await expect(tab(page, /^docker-compose\.yml/)).toBeVisible();
    expect(await text(page)).toBe(OVERRIDE);
  });

  test('lead from a field to the file that writes it', async ({ page }) => {
    await openFiles(page, TWO);
    await tab(page, /^docker-compose\.override/).click();
    await card(page, 'db').click();
    const field = panel(page).getByRole('button', { name: /^base.*: go to docker-compose\.yml$/ });
    await field.last().click();
    await expect(tab(page, /^docker-compose\.yml/)).toHaveAttribute('aria-current', 'true');
    await expect(panel(page).getByLabel('Name of the service')).toHaveValue('db');
    expect(await text(page)).toBe(BASE);
  });

  test('a new override begins empty and takes what is done on the canvas', async ({ page }) => {
    await openFiles(page, { 'docker-compose.yml': BASE });
    await runAppAction(page, 'New docker-compose.dev.yml');
    await expect(tab(page, /^docker-compose\.dev\.yml/)).toHaveAttribute('aria-current', 'true');
    await expect(card(page, 'web')).toContainText('base');
    await expect(panel(page)).toContainText('when you push to a device in local mode');
    await page.getByRole('button', { name: 'Add service' }).click();
    await page.keyboard.type('shell');
    await page.keyboard.press('Enter');
    await expect(card(page, 'shell')).toContainText('dev');
    expect(await text(page)).toContain('services:\n  shell:');
    await tab(page, /^docker-compose\.yml/).click();
    expect(await text(page)).toBe(BASE);
  });

  test('are saved all at once, and made one for a tool that reads but one', async ({ page }) => {
    await openFiles(page, TWO);
    await tab(page, /^docker-compose\.override/).click();
    await card(page, 'db').click();
    await panel(page).getByLabel('Image', { exact: true }).fill('postgres:17');
    await page.keyboard.press('Enter');
    await tab(page, /^docker-compose\.yml/).click();
    await panel(page).getByLabel('Image', { exact: true }).fill('postgres:15');
    await page.keyboard.press('Enter');
    const names: string[] = [];
    page.on('download', (download) => names.push(download.suggestedFilename()));
    await runAppAction(page, 'Save all files');
    await expect.poll(() => names).toEqual(Object.keys(TWO));
    await expect(page.getByText('Saved 2 files.')).toBeVisible();
    await expect(tabs(page).getByRole('button', { name: /edited/ })).toHaveCount(0);

    await tab(page, /^docker-compose\.override/).click();
    await runAppAction(page, 'Share or export');
    await page.getByRole('radio', { name: 'Both files as one' }).check();
    const one = page.getByRole('textbox', { name: 'Both files as one' });
    await expect(one).toHaveValue(/image: postgres:17\n/);
    await expect(one).toHaveValue(/- "?80:80"?\n +- "?8080:8080"?\n/);
  });

  test('is without barriers in a narrow window', async ({ page }) => {
    await page.setViewportSize({ width: 420, height: 800 });
    await openFiles(page, TWO);
    await tab(page, /^docker-compose\.override/).click();
    await expect(card(page, 'db')).toContainText('base');
    await checkAccessibility(page);
  });
});
