import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { canvasReady, openApp, openFile, sourceText } from './support/documents.ts';
import { line } from './support/editor.ts';
import { test } from './support/fixtures.ts';
import { OTHER_SURFACES, openService, panel, tabTo, unfold } from './support/panels.ts';

/** Types a line over what the field holds and goes on with Enter. */
async function enter(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test.describe('the panels', () => {
  test('build the gpio service from nothing with the keyboard alone', async ({ page }) => {
    await openApp(page);
    await tabTo(page, page.getByRole('button', { name: /^Start empty/ }));
    await page.keyboard.press('Enter');
    await canvasReady(page);
    const side = panel(page);

    await tabTo(page, side.getByLabel('Name of a new service'), 'Shift+Tab');
    await enter(page, 'gpio');
    await expect(side.getByLabel('Name of the service')).toHaveValue('gpio');
    await expect(side.getByLabel('Name of the service')).toBeFocused();

    await tabTo(page, side.getByRole('button', { name: 'Add device' }));
    await page.keyboard.press('Enter');
    await expect(side.getByLabel('On the device, new device')).toBeFocused();
    // From the suggestions, and on through the cells to the next row.
    await page.keyboard.type('i2c');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(side.getByLabel('On the device, new device')).toHaveValue('/dev/i2c-1');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Enter');
    await expect(side.getByRole('group', { name: 'device /dev/i2c-1:/dev/i2c-1' })).toBeVisible();
    await page.keyboard.type('/dev/mem:/dev/mem');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(side.getByRole('button', { name: 'Add device' })).toBeFocused();

    await tabTo(page, side.getByLabel('Add a capability'));
    await page.keyboard.type('rawio');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(side.getByRole('button', { name: 'Remove SYS_RAWIO' })).toBeVisible();

    expect(await sourceText(page)).toBe(`version: '2'
services:
  gpio:
    build: ./gpio
    devices:
      - '/dev/i2c-1:/dev/i2c-1'
      - '/dev/mem:/dev/mem'
    cap_add:
      - SYS_RAWIO
`);
  });

  test('write each setting into the text, and undo takes each one back', async ({ page }) => {
    const before = `version: '2'
services:
  # what people see
  web:
    image: nginx  # newest
  db:
    image: postgres:15
`;
    await openService(page, before, 'web');
    const side = panel(page);
    await side.getByRole('switch', { name: 'Privileged' }).click();
    await unfold(page, 'Ports');
    await side.getByRole('button', { name: 'Add port' }).click();
    await page.keyboard.type('8080');
    await page.keyboard.press('Tab');
    await page.keyboard.type('80');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Tab');
    await side.getByRole('button', { name: 'Add device' }).click();
    await page.keyboard.type('/dev/ttyUSB0');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await side.getByLabel('Add a capability').fill('NET_ADMIN');
    await page.keyboard.press('Enter');
    await unfold(page, 'Storage');
    await side.getByRole('button', { name: 'Add volume' }).click();
    await page.keyboard.type('data');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/data');
    await page.keyboard.press('Enter');
    await page.getByRole('switch', { name: 'Privileged' }).focus();
    await unfold(page, 'Labels');
    await side.getByRole('switch', { name: 'D-Bus' }).click();
    await side.getByLabel('Restart', { exact: true }).selectOption('always');
    await side.getByLabel('Add a service to start after').fill('db');
    await page.keyboard.press('Enter');
    const after = await sourceText(page);
    // Where a new key goes is the file's habit and not the panels' affair.
    const rest = [
      '    restart: always\n',
      '    privileged: true\n',
      '    depends_on:\n      - db\n',
      "    ports:\n      - '8080:80'\n",
      '    cap_add:\n      - NET_ADMIN\n',
      "    devices:\n      - '/dev/ttyUSB0:/dev/ttyUSB0'\n",
      '    volumes:\n      - data:/data\n',
      "    labels:\n      io.balena.features.dbus: '1'\n",
      'volumes:\n  data:\n',
    ].reduce((text, block) => {
      expect(text).toContain(block);
      return text.replace(block, '');
    }, after);
    expect(rest).toBe(before);
    await page.getByRole('button', { name: /^Undo/ }).focus();
    for (const _ of [1, 2, 3, 4, 5, 6, 7, 8]) await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).toBe(before);
  });

  test('override what an anchor brings, and say so', async ({ page }) => {
    const text = `x-base: &base
  restart: always # for all
services:
  web:
    <<: *base
    image: nginx
  api:
    <<: *base
    image: api
`;
    await openService(page, text, 'web');
    const restart = panel(page).getByLabel('Restart', { exact: true });
    await expect(restart).toHaveValue('always');
    await expect(restart).toHaveAccessibleDescription(/Inherited from anchor base/);
    await restart.selectOption('on-failure');
    await expect(restart).toHaveAccessibleDescription('');
    const after = await sourceText(page);
    expect(after).toContain('restart: always # for all');
    expect(after.replace(/\n *restart: on-failure/, '')).toBe(text);
  });

  test('show problems at their field, with the fix', async ({ page }) => {
    await openService(
      page,
      `services:
  web:
    image: nginx
    ports: ["80:what"]
    volumes:
      - data:/data
`,
      'web',
    );
    const side = panel(page);
    const port = side.getByRole('group', { name: 'port 80:what' });
    await expect(port.getByLabel('Service port, 80:what')).toHaveAttribute('aria-invalid', 'true');
    await expect(port).toContainText('is no port number');
    const volume = side.getByRole('group', { name: 'volume data:/data' });
    await volume.getByRole('button', { name: /Declare/ }).click();
    await expect(volume.getByRole('button', { name: /Declare/ })).toBeHidden();
    expect(await sourceText(page)).toMatch(/\nvolumes:\n {2}data:\n$/);
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
  });

  test('say at the field why something was not done, and keep what was typed', async ({ page }) => {
    await openService(page, 'services:\n  web:\n    image: a\n  db:\n    image: b\n', 'web');
    const name = panel(page).getByLabel('Name of the service');
    await name.fill('db');
    await name.press('Enter');
    await expect(name).toHaveAccessibleDescription(/already a service called db/);
    await expect(name).toHaveValue('db');
    await name.press('Escape');
    await expect(name).toHaveValue('web');
    await name.fill('site');
    await name.press('Enter');
    await expect(panel(page).getByLabel('Name of the service')).toBeFocused();
    await expect(panel(page).getByLabel('Name of the service')).toHaveValue('site');
  });

  test('turn pasted lines into rows in one step', async ({ page }) => {
    const before = 'services:\n  web:\n    image: a\n';
    await openService(page, before, 'web');
    const side = panel(page);
    await unfold(page, 'Environment');
    await side.getByRole('button', { name: 'Add variable' }).click();
    await page.evaluate(() =>
      navigator.clipboard.writeText('A=1\n# not this\nexport B="two words"\n'),
    );
    await page.keyboard.press('ControlOrMeta+V');
    await expect(side.getByLabel('Value, B')).toHaveValue('two words');
    expect(await sourceText(page)).toBe(
      `${before}    environment:\n      A: '1'\n      B: 'two words'\n`,
    );
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Undo/ }).click();
    expect(await sourceText(page)).toBe(before);
  });

  test('show keys without a form as they are written', async ({ page }) => {
    await openService(
      page,
      'services:\n  web:\n    image: a\n    logging:\n      # why\n      driver: none\n',
      'web',
    );
    await expect(panel(page).getByLabel('logging as YAML')).toHaveValue(
      'logging:\n  # why\n  driver: none',
    );
  });

  test('are free of barriers with everything open, light and dark', async ({ page }) => {
    await openService(page, 'services:\n  web:\n    image: a\n    privileged: true\n', 'web');
    for (const title of ['Ports', 'Network', 'Storage', 'Labels', 'Environment', 'Everything']) {
      await unfold(page, title);
    }
    for (const help of await panel(page)
      .getByRole('button', { name: /^Help:/ })
      .all()) {
      await help.click();
    }
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
  });

  test('show the last good picture read-only while the text is broken', async ({ page }) => {
    await openService(page, 'services:\n  web:\n    image: a\n', 'web');
    const side = panel(page);
    const image = side.getByLabel('Image', { exact: true });
    await expect(image).toBeEnabled();
    await line(page, 'image: a').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText(': [');
    await expect(side.getByText(/The text has an error in line \d+/)).toBeVisible();
    await expect(image).toBeDisabled();
    await expect(image).toHaveValue('a');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(image).toBeEnabled();
  });

  test('remove a row that is emptied, and nothing else', async ({ page }) => {
    await openService(page, 'services:\n  web:\n    image: a\n    tmpfs: [/a, /b, /c]\n', 'web');
    const side = panel(page);
    await unfold(page, 'Storage');
    await side.getByLabel('Path in the service, /a').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Delete');
    await expect(side.getByLabel('Path in the service, /a')).toBeHidden();
    await expect(
      side.getByRole('button', { name: /^Remove folder in memory/ }).first(),
    ).toBeFocused();
    await side.getByRole('button', { name: /^Add folder/ }).focus();
    expect(await sourceText(page)).toContain('tmpfs: [/b, /c]');
  });

  test('say so when they cannot be loaded, and come on another try', async ({ page, watch }) => {
    watch.allow(/panels|Failed to fetch|ERR_FAILED|Service Worker registration blocked/);
    const files = /\/panels-[^/]*\.js$/;
    await page.route(files, (route) => route.abort());
    await openApp(page);
    await openFile(page, 'docker-compose.yml', 'services:\n  web:\n    image: a\n');
    await canvasReady(page);
    await expect(panel(page).getByText('The panels could not be loaded')).toBeVisible();
    await page.unroute(files);
    await panel(page).getByRole('button', { name: 'Try again' }).click();
    await expect(panel(page).getByLabel('Name of a new service')).toBeVisible();
  });

  test('have the keyboard when they come late to what was opened on the canvas', async ({
    page,
  }) => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/panels-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await openApp(page);
    await openFile(page, 'docker-compose.yml', 'services:\n  web:\n    image: a\n');
    await canvasReady(page);
    await page.locator('[data-id="service:web"]').focus();
    await page.keyboard.press('Enter');
    release();
    await expect(panel(page).getByLabel('Name of the service')).toBeFocused();
  });

  test('go to the row that another pane points at', async ({ page }) => {
    const ports = Array.from({ length: 30 }, (_, at) => `      - "${8000 + at}:80"\n`).join('');
    await openService(page, `services:\n  web:\n    image: a\n    ports:\n${ports}`, 'web');
    const last = panel(page).getByRole('group', { name: 'port 8029:80' });
    await expect(last).not.toBeInViewport();
    await line(page, 'image: a').click();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('ArrowUp');
    await expect(last).toBeInViewport();
  });
});
