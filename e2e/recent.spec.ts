import { expect, type Locator, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { card } from './support/canvas.ts';
import { canvasReady, dropFile, openApp, runAppAction, sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';
import { panel } from './support/panels.ts';

const NAME = 'docker-compose.yml';
const STATION = 'services:\n  sensor:\n    image: sensor # reads\n  web:\n    image: nginx\n';
const BROKER = 'services:\n  broker:\n    image: eclipse-mosquitto:2\n';

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Recent documents' });

const rowOf = (list: Locator, words: string): Locator =>
  list.getByRole('listitem').filter({ hasText: words });

/** Opens a document and changes it, so that there is something to undo. */
async function work(page: Page, text: string, service: string): Promise<void> {
  await dropFile(page, NAME, text);
  await canvasReady(page);
  await card(page, service).click();
  const image = panel(page).getByRole('combobox', { name: 'Image' });
  await image.fill('changed');
  await image.press('Enter');
  await expect(page.getByRole('button', { name: /^Undo: / })).toBeEnabled();
}

/** Opens the station and then the broker in its place. */
async function openBoth(page: Page): Promise<void> {
  await openApp(page);
  await work(page, STATION, 'web');
  await work(page, BROKER, 'broker');
}

async function openDialog(page: Page): Promise<Locator> {
  await runAppAction(page, 'Recent documents');
  await expect(dialog(page).getByRole('listitem').first()).toBeVisible();
  return dialog(page);
}

test.describe('recent documents', () => {
  test('bring back an earlier one with what can be undone, after a reload too', async ({
    page,
  }) => {
    await openBoth(page);
    await page.reload();
    await canvasReady(page);
    const list = await openDialog(page);
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(rowOf(list, 'broker')).toContainText('Open in this tab');
    await expect(rowOf(list, 'sensor, web')).toContainText('unsaved changes');
    await rowOf(list, 'sensor, web').getByRole('button').first().click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(card(page, 'sensor')).toBeVisible();
    expect(await sourceText(page)).toBe(STATION.replace('nginx', 'changed'));
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).toBe(STATION);
    await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
    // What was open before is kept in its turn, and the tab belongs to the one that was opened.
    await page.reload();
    await expect(card(page, 'sensor')).toBeVisible();
    await rowOf(await openDialog(page), 'broker')
      .getByRole('button')
      .first()
      .click();
    await expect(card(page, 'broker')).toBeVisible();
    expect(await sourceText(page)).toBe(BROKER.replace('eclipse-mosquitto:2', 'changed'));
  });

  test('work by keyboard alone', async ({ page }) => {
    await openBoth(page);
    const list = await openDialog(page);
    const station = rowOf(list, 'sensor, web').getByRole('button').first();
    await expect(station).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(rowOf(list, 'broker').getByRole('button')).toBeFocused();
    await page.keyboard.press('End');
    await expect(station).toBeFocused();
    await page.keyboard.press('Delete');
    const undo = list.getByRole('button', { name: `Undo: keep ${NAME}` });
    await expect(undo).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(undo).toHaveCount(0);
    await expect(station).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(card(page, 'sensor')).toBeVisible();
  });

  test('open a copy of what another tab has open', async ({ page, context }) => {
    await openApp(page);
    await work(page, STATION, 'web');
    await page.reload();
    await canvasReady(page);
    const other = await context.newPage();
    await openApp(other);
    // Nothing is open here: what there is stands below the ways to begin.
    const recent = other.getByRole('region', { name: 'Go on where you were' });
    await expect(recent).toContainText('Open in another tab: opens as a copy');
    await checkAccessibility(other);
    await recent.getByRole('button').first().click();
    await expect(other.getByText(/is open in another tab, so this is a copy/)).toBeVisible();
    await expect(card(other, 'sensor')).toBeVisible();
    await other.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(other)).toBe(STATION);
    expect(await sourceText(page)).toBe(STATION.replace('nginx', 'changed'));
    const list = await openDialog(other);
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(list.getByRole('button', { name: /^Remove/ })).toHaveCount(0);
  });

  test('are removed for good once the list has gone', async ({ page }) => {
    await openBoth(page);
    const list = await openDialog(page);
    await list
      .getByRole('button', { name: `Remove ${NAME} (sensor, web) from this browser` })
      .click();
    await expect(list.getByText(`Removed ${NAME} (sensor, web)`)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect((await openDialog(page)).getByRole('listitem')).toHaveCount(1);
  });

  test('say so where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'indexedDB', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await openApp(page);
    await runAppAction(page, 'Recent documents');
    await expect(dialog(page).getByRole('alert')).toContainText('there are no recent documents');
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`have no barriers in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await openBoth(page);
      const list = await openDialog(page);
      await checkAccessibility(page, { exclude: ['[aria-label="Canvas"]', '[aria-label="Text"]'] });
      await page.keyboard.press('Delete');
      await expect(list.getByRole('button', { name: /^Undo: keep/ })).toBeVisible();
      await checkAccessibility(page, { exclude: ['[aria-label="Canvas"]', '[aria-label="Text"]'] });
    });
  }
});
