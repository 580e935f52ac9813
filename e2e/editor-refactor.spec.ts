import { expect, type Locator, type Page } from '@playwright/test';
import { canvasReady, openApp, openFile } from './support/documents.ts';
import { test } from './support/fixtures.ts';

const APP = `version: '2.1'
services:
  web:
    image: nginx # the front
    depends_on:
      - api
    volumes:
      - data:/data
  api:
    build: ./api
    volumes:
      - "data:/var/data"
volumes:
  data:
`;

async function openInEditor(page: Page, content = APP): Promise<void> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', content);
  await canvasReady(page);
  await expect(line(page, 'services:')).toBeVisible();
}

const editor = (page: Page): Locator => page.getByTestId('monaco');

const line = (page: Page, text: string): Locator =>
  editor(page).locator('.view-line', { hasText: text }).first();

/** Puts the cursor behind the last letter of the first line that holds `text`. */
async function goTo(page: Page, text: string): Promise<void> {
  await line(page, text).click({ position: { x: 30, y: 8 } });
  await page.keyboard.press('End');
}

/** What the editor shows; only for texts that fit into it. */
async function shown(page: Page): Promise<string> {
  return editor(page).evaluate((pane) =>
    [...pane.querySelectorAll<HTMLElement>('.view-lines .view-line')]
      .sort((a, b) => a.offsetTop - b.offsetTop)
      .map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' '))
      .join('\n'),
  );
}

const shows = (page: Page, text: string) => expect.poll(() => shown(page)).toBe(text);

test.describe('renaming in the text', () => {
  test('follows every reference from any of them, as one step', async ({ page }) => {
    await openInEditor(page);
    await goTo(page, '- api');
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: 'New name of the service api' });
    await expect(field).toBeFocused();
    await page.keyboard.type('web');
    await expect(page.getByText('There is already a service called web.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(field).toBeFocused();
    await page.keyboard.type('-api');
    await expect(page.getByText('Changes 2 places.')).toBeVisible();
    await page.keyboard.press('Enter');
    const renamed = APP.replace('- api', '- web-api').replace('  api:', '  web-api:');
    await shows(page, renamed);
    await expect(page.locator('[data-id="service:web-api"]')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Undo: Rename api to web-api/ })).toBeEnabled();
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, APP);
  });

  test('warns of the data of a volume that stays behind', async ({ page }) => {
    await openInEditor(page);
    await goTo(page, '"data:/var/data"');
    await page.keyboard.press('Home');
    for (const _step of '- "d') await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F2');
    await page.keyboard.type('store');
    await expect(page.getByText(/Devices in the field keep the data of data/)).toBeVisible();
    await page.keyboard.press('Enter');
    await shows(
      page,
      APP.replace('- data:', '- store:')
        .replace('"data:', '"store:')
        .replace('\n  data:', '\n  store:'),
    );
  });

  test('leaves everything by Escape, and says where there is no name', async ({ page }) => {
    await openInEditor(page);
    await goTo(page, '  web:');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F2');
    await page.keyboard.type('x');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('textbox', { name: /^New name/ })).toHaveCount(0);
    await shows(page, APP);
    await goTo(page, 'image: nginx');
    await page.keyboard.press('F2');
    await expect(page.getByText('There is no name to change here.')).toBeVisible();
  });
});
