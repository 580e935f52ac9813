import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { card, edge } from './support/canvas.ts';
import { PAGE } from './support/documentation-page.ts';
import { canvasReady, openApp, sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';
import { chooseByKeys, panel, tabTo, unfoldByKeys } from './support/panels.ts';

/** Adds a service on the canvas and opens it in the panel: the cursor is then in its name. */
async function addService(page: Page, name: string): Promise<Locator> {
  const first = page.getByRole('button', { name: 'Add your first service' });
  if (await first.isVisible()) {
    await tabTo(page, first);
    await page.keyboard.press('Enter');
  } else {
    await goToCanvas(page);
    await page.keyboard.press('a');
  }
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(card(page, name)).toBeFocused();
  return openCard(page, name);
}

/** From the panel over the text to the card that was used last. */
async function goToCanvas(page: Page): Promise<void> {
  await press(page, 'F6', 2);
  await expect(page.locator('[data-id^="service:"]:focus')).toBeVisible();
}

async function openCard(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press('Enter');
  await expect(panel(page).getByLabel('Name of the service')).toBeFocused();
  await expect(panel(page).getByLabel('Name of the service')).toHaveValue(name);
  return panel(page);
}

async function press(page: Page, key: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count++) await page.keyboard.press(key);
}

/** Starts a new row of a list and fills it, cell after cell; Escape ends the list. */
async function addRow(page: Page, noun: string, cells: readonly string[]): Promise<void> {
  const button = panel(page).getByRole('button', { name: `Add ${noun}` });
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  for (const [index, cell] of cells.entries()) {
    if (index > 0) await page.keyboard.press('Tab');
    await page.keyboard.type(cell);
  }
  await page.keyboard.press('Tab');
  // Out of the row by its last controls, which is when it becomes an entry.
  await tabTo(page, button);
}

async function expectPage(page: Page, expected: string): Promise<void> {
  expect(parse(await sourceText(page))).toEqual(parse(expected));
}

test.describe('the documentation page, by keyboard', () => {
  test.beforeEach(async ({ page }) => {
    await openApp(page);
    await tabTo(page, page.getByRole('button', { name: /^Start empty/ }));
    await page.keyboard.press('Enter');
    await canvasReady(page);
  });

  test('a static site, a websocket server and a proxy', async ({ page }) => {
    await addService(page, 'frontend');
    await unfoldByKeys(page, 'Ports');
    await addRow(page, 'exposed port', ['80']);
    await addService(page, 'data');
    await addRow(page, 'exposed port', ['8080']);
    const side = await addService(page, 'proxy');
    await tabTo(page, side.getByLabel('Folder', { exact: true }));
    await page.keyboard.type('./haproxy');
    await page.keyboard.press('Enter');
    await addRow(page, 'port', ['80', '80']);
    await goToCanvas(page);
    await expect(card(page, 'proxy')).toBeFocused();
    for (const to of ['frontend', 'data']) {
      await page.keyboard.press('c');
      await page.keyboard.type(to);
      await page.keyboard.press('Enter');
      await expect(edge(page, 'proxy', to)).toBeAttached();
    }
    await expectPage(page, PAGE.staticSite);
  });

  test('a service with I²C sensors', async ({ page }) => {
    const side = await addService(page, 'gpio');
    await addRow(page, 'device', ['/dev/i2c-1']);
    await addRow(page, 'device', ['/dev/mem']);
    await tabTo(page, side.getByLabel('Add a capability'));
    await page.keyboard.type('rawio');
    await press(page, 'ArrowDown');
    await press(page, 'Enter');
    await expectPage(page, PAGE.gpio);
  });

  test('an init system, always running', async ({ page }) => {
    const side = await addService(page, 'init');
    await chooseByKeys(page, side.getByLabel('Restart', { exact: true }), 'always');
    await tabTo(page, side.getByRole('switch', { name: 'Privileged' }));
    await press(page, 'Space');
    await expectPage(page, PAGE.initSystem);
  });

  test('the network of the device', async ({ page }) => {
    const side = await addService(page, 'bluetooth');
    await unfoldByKeys(page, 'Network');
    await chooseByKeys(page, side.getByLabel('Network mode', { exact: true }), 'host');
    await expectPage(page, PAGE.hostNetwork);
  });

  test('a named volume', async ({ page }) => {
    await addService(page, 'example');
    await unfoldByKeys(page, 'Storage');
    await addRow(page, 'volume', ['resin-data', '/data']);
    await expectPage(page, PAGE.namedVolume);
  });

  test('all seven labels of 2018', async ({ page }) => {
    await chooseByKeys(page, panel(page).getByLabel('Checked for', { exact: true }), 'resin.io');
    const side = await addService(page, 'main');
    await unfoldByKeys(page, 'Labels');
    for (const name of ['D-Bus', 'Kernel modules', 'Firmware', 'Supervisor API', 'Balena API']) {
      await tabTo(page, side.getByRole('switch', { name, exact: true }));
      await press(page, 'Space');
    }
    await tabTo(page, side.getByRole('radio', { name: 'Not set' }));
    await press(page, 'ArrowDown');
    await expect(side.getByRole('radio', { name: 'download-then-kill' })).toBeChecked();
    await addRow(page, 'label', ['io.resin.update.handover-timeout']);
    await expectPage(page, PAGE.labels);
  });
});
