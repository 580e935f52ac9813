import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { canvasReady, openApp, openFile } from './support/documents.ts';
import { test } from './support/fixtures.ts';

const FILE = readFileSync(new URL('./fixtures/weather-station.yml', import.meta.url));

async function openOnEverything(page: Page): Promise<void> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', FILE);
  await canvasReady(page);
}

const anyCard = (page: Page) => page.locator('.react-flow__node-service').first();

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('no barriers with everything open', async ({ page }) => {
      await openOnEverything(page);
      await anyCard(page).click();
      await page.keyboard.press('ControlOrMeta+Alt+M');
      await expect(page.getByRole('region', { name: 'Problems', exact: true })).toBeVisible();
      await checkAccessibility(page);
    });

    test('no barriers in menus and dialogs, and each gives the focus back', async ({ page }) => {
      await openOnEverything(page);
      const menu = page.getByRole('banner').getByRole('button', { name: 'File' });
      await menu.click();
      await checkAccessibility(page);
      await page.keyboard.press('Escape');
      await expect(menu).toBeFocused();
      await anyCard(page).focus();
      await page.keyboard.press('F2');
      await page.keyboard.type('renamed');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-id="service:renamed"]')).toBeFocused();
      for (const [keys, name] of [
        ['ControlOrMeta+K', 'Find'],
        ['?', 'Keyboard'],
        ['ControlOrMeta+Alt+D', 'What changed'],
      ] as const) {
        await page.keyboard.press(keys);
        await expect(page.getByRole('dialog', { name })).toBeVisible();
        if (name === 'What changed') {
          await expect(page.getByRole('textbox', { name: /^After/ })).toBeAttached();
        }
        await checkAccessibility(page);
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toHaveCount(0);
        await expect(anyCard(page)).toBeFocused();
      }
    });

    test('no barriers in each pane of a narrow window', async ({ page }) => {
      await page.setViewportSize({ width: 420, height: 800 });
      await openApp(page);
      await checkAccessibility(page);
      await openFile(page, 'docker-compose.yml', FILE);
      await canvasReady(page);
      for (const pane of ['Canvas', 'Panel', 'Text']) {
        await page.getByRole('navigation', { name: 'Panes' }).getByText(pane).click();
        await checkAccessibility(page);
      }
    });

    test('no barriers while the text cannot be read', async ({ page }) => {
      await openOnEverything(page);
      await page.locator('.monaco-editor .view-lines').first().click();
      await page.keyboard.press('ControlOrMeta+End');
      await page.keyboard.type('\nbroken: ]');
      await expect(page.getByText('Last good picture')).toBeVisible();
      await checkAccessibility(page);
    });
  });
}

test.describe('the keyboard', () => {
  test('passes through the text by Tab without writing into it, and indents once one types', async ({
    page,
  }) => {
    await openOnEverything(page);
    await page.getByRole('textbox', { name: /text$/ }).waitFor({ state: 'attached' });
    const save = page.getByRole('button', { name: 'Save' });
    await save.focus();
    for (let presses = 0; presses < 8; presses += 1) await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: /text$/ })).not.toBeFocused();
    await expect(page.getByRole('button', { name: 'Undo: ' })).toHaveCount(0);

    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: /text$/ })).toBeFocused();
  });

  test('Enter on a card leads into the panel, and undo works from its fields', async ({ page }) => {
    await openOnEverything(page);
    await anyCard(page).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('textbox', { name: 'Name of the service' });
    await expect(field).toBeFocused();
    const name = await field.inputValue();
    await field.fill('renamed');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(field).toHaveValue(name);
    await field.fill('renamed');
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-id="service:renamed"]')).toBeVisible();
    await expect(field).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(field).toHaveValue(name);
    await expect(field).toBeFocused();
  });

  test('in a narrow window it goes to the panel, and a problem goes to the text', async ({
    page,
  }) => {
    await page.setViewportSize({ width: 700, height: 800 });
    await openOnEverything(page);
    await anyCard(page).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name of the service' })).toBeFocused();
    await page.getByRole('contentinfo').getByRole('button', { name: 'Problems' }).click();
    await page
      .getByRole('region', { name: 'Problems', exact: true })
      .getByRole('button')
      .first()
      .click();
    await expect(page.getByRole('region', { name: 'Text', exact: true })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Problems', exact: true })).toBeVisible();
  });
});

test('the panels scroll, and the window does not', async ({ page }) => {
  await openOnEverything(page);
  await anyCard(page).click();
  await page.getByRole('region', { name: 'Panel' }).hover();
  await page.mouse.wheel(0, 400);
  const panel = page.getByRole('region', { name: 'Panel' });
  await expect.poll(() => panel.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100);
  const over = await page.evaluate(
    () => document.documentElement.scrollHeight - window.innerHeight,
  );
  expect(over).toBe(0);
});
