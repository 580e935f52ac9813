import { expect, type Locator, type Page } from '@playwright/test';
import { parse } from 'yaml';
import { card, dragLine } from './support/canvas.ts';
import { PAGE } from './support/documentation-page.ts';
import { canvasReady, openApp, sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';
import { panel, unfold } from './support/panels.ts';

/** Adds a service with the button of the canvas; its name is typed where the button put the cursor. */
async function addService(page: Page, name: string): Promise<void> {
  const first = page.getByRole('button', { name: 'Add your first service' });
  const button = (await first.isVisible())
    ? first
    : page.getByRole('button', { name: 'Add service' });
  await button.click();
  await page.keyboard.type(name);
  await page.locator('.react-flow__pane').click({ position: { x: 20, y: 20 } });
  await expect(card(page, name)).toBeVisible();
}

async function pick(page: Page, name: string): Promise<Locator> {
  await card(page, name).click();
  await expect(panel(page).getByLabel('Name of the service')).toHaveValue(name);
  return panel(page);
}

/** Puts the cursor into a field with the mouse and types over what it holds. */
async function write(page: Page, field: Locator, text: string): Promise<void> {
  await field.click({ clickCount: 3 });
  await page.keyboard.type(text);
}

/** Leaves a field by a click beside it. */
async function clickBeside(page: Page): Promise<void> {
  await panel(page)
    .getByRole('heading', { name: /^Service/ })
    .click();
}

async function expectPage(page: Page, expected: string): Promise<void> {
  expect(parse(await sourceText(page))).toEqual(parse(expected));
}

test.describe('the documentation page, by mouse', () => {
  test.beforeEach(async ({ page }) => {
    await openApp(page);
    await page.getByRole('button', { name: /^Start empty/ }).click();
    await canvasReady(page);
  });

  test('a static site, a websocket server and a proxy', async ({ page }) => {
    for (const name of ['frontend', 'proxy', 'data']) await addService(page, name);
    for (const to of ['frontend', 'data']) {
      await dragLine(page, 'proxy', to);
      await page.mouse.up();
    }
    for (const [name, port] of [
      ['frontend', '80'],
      ['data', '8080'],
    ] as const) {
      const side = await pick(page, name);
      await unfold(page, 'Ports');
      await side.getByRole('button', { name: 'Add exposed port' }).click();
      await page.keyboard.type(port);
      await clickBeside(page);
    }
    const side = await pick(page, 'proxy');
    await write(page, side.getByLabel('Folder', { exact: true }), './haproxy');
    await side.getByRole('button', { name: 'Add port' }).click();
    await page.keyboard.type('80');
    await side.getByLabel('Service port, new port').click();
    await page.keyboard.type('80');
    await clickBeside(page);
    await expectPage(page, PAGE.staticSite);
  });

  test('a service with I²C sensors', async ({ page }) => {
    await addService(page, 'gpio');
    const side = await pick(page, 'gpio');
    for (const device of ['/dev/i2c-1', '/dev/mem']) {
      await side.getByRole('button', { name: 'Add device' }).click();
      await side.getByLabel('On the device, new device').click();
      await page.getByRole('option', { name: new RegExp(`^${device} `) }).click();
      await clickBeside(page);
    }
    await side.getByLabel('Add a capability').click();
    await page.getByRole('option', { name: /^SYS_RAWIO/ }).click();
    await expectPage(page, PAGE.gpio);
  });

  test('an init system, always running', async ({ page }) => {
    await addService(page, 'init');
    const side = await pick(page, 'init');
    await side.getByRole('switch', { name: 'Privileged' }).click();
    await side.getByLabel('Restart', { exact: true }).selectOption('always');
    await expectPage(page, PAGE.initSystem);
  });

  test('the network of the device', async ({ page }) => {
    await addService(page, 'bluetooth');
    const side = await pick(page, 'bluetooth');
    await unfold(page, 'Network');
    await side.getByLabel('Network mode', { exact: true }).selectOption('host');
    await expectPage(page, PAGE.hostNetwork);
  });

  test('a named volume', async ({ page }) => {
    await addService(page, 'example');
    const side = await pick(page, 'example');
    await unfold(page, 'Storage');
    await side.getByRole('button', { name: 'Add volume' }).click();
    await page.keyboard.type('resin-data');
    await side.getByLabel('In the service, new volume').click();
    await page.keyboard.type('/data');
    await clickBeside(page);
    await expectPage(page, PAGE.namedVolume);
  });

  test('all seven labels of 2018', async ({ page }) => {
    await panel(page).getByLabel('Checked for', { exact: true }).selectOption('resin');
    await addService(page, 'main');
    const side = await pick(page, 'main');
    await unfold(page, 'Labels');
    for (const name of ['Kernel modules', 'Firmware', 'D-Bus', 'Supervisor API', 'Balena API']) {
      await side.getByRole('switch', { name, exact: true }).click();
    }
    await side.getByRole('radio', { name: 'download-then-kill' }).click();
    await side.getByRole('button', { name: 'Add label' }).click();
    await side.getByLabel('Label, new label').click();
    await page.getByRole('option', { name: /handover-timeout/ }).click();
    await clickBeside(page);
    await expectPage(page, PAGE.labels);
  });
});
