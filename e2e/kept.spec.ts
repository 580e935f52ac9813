import { expect, type Page } from '@playwright/test';
import { dropFile, openApp, sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';

const FIRST = '# first\r\nservices:\r\n  web:\n    image: nginx # mixed ends\r\n';
const SECOND = 'services:\n  db:\n    image: postgres\n';

/** Waits until the page has the file of this name open. */
async function shows(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('banner').getByText(name, { exact: true })).toBeVisible();
}

test.describe('kept in the browser', () => {
  test('comes back after a reload, and undo goes on from there', async ({ page }) => {
    await openApp(page);
    await dropFile(page, 'first.yml', FIRST);
    await shows(page, 'first.yml');
    await dropFile(page, 'second.yml', SECOND);
    await shows(page, 'second.yml');
    // At once: what is not written yet has to be written while the page goes.
    await page.reload();
    await shows(page, 'second.yml');
    expect(await sourceText(page)).toBe(SECOND);
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, 'first.yml');
    expect(await sourceText(page)).toBe(FIRST);
    await page.reload();
    await shows(page, 'first.yml');
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await shows(page, 'second.yml');
  });

  test('gives each tab its own document', async ({ page, context }) => {
    await openApp(page);
    await dropFile(page, 'first.yml', FIRST);
    await shows(page, 'first.yml');
    await page.reload();
    await shows(page, 'first.yml');
    const id = await page.evaluate(() => sessionStorage.getItem('compose-canvas.document'));

    const other = await context.newPage();
    await openApp(other);
    await expect(other.getByRole('heading', { name: /^See your device/ })).toBeVisible();
    await dropFile(other, 'second.yml', SECOND);
    await shows(other, 'second.yml');

    // A duplicated tab begins with a copy of its twin's memory.
    const twin = await context.newPage();
    await twin.addInitScript((id) => {
      if (!sessionStorage.getItem('duplicated')) {
        sessionStorage.setItem('compose-canvas.document', id ?? '');
        sessionStorage.setItem('duplicated', 'yes');
      }
    }, id);
    await openApp(twin);
    await dropFile(twin, 'third.yml', SECOND);
    await shows(twin, 'third.yml');

    for (const [tab, name] of [
      [page, 'first.yml'],
      [other, 'second.yml'],
      [twin, 'third.yml'],
    ] as const) {
      await tab.reload();
      await shows(tab, name);
    }
    await other.close();
    const fresh = await context.newPage();
    await openApp(fresh);
    await shows(fresh, 'second.yml');
  });

  test('says so once where nothing can be kept, and goes on', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await openApp(page);
    await expect(page.getByText(/^Autosave is off/)).toBeVisible();
    await dropFile(page, 'first.yml', FIRST);
    await shows(page, 'first.yml');
    expect(await sourceText(page)).toBe(FIRST);
  });
});
