import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { canvasReady, openApp, openFile, sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';
import {
  OTHER_SURFACES,
  openService,
  panel,
  tabTo,
  unfold,
  unfoldByKeys,
} from './support/panels.ts';

const APP = `version: '2.1'
services:
  web: # people see it
    image: nginx:1
    ports: ['80:80', '127.0.0.1:9000:90']
    networks: [front, back]
    volumes: ['resin-data:/data']
  api:
    image: api:1
    ports: ['80:8080', '53:53/udp']
    devices: ['/dev/i2c-1']
    networks:
      back: # inside
        aliases: [db]
  bt:
    image: bt:1
    network_mode: host
    devices: ['/dev/i2c-1']
    privileged: true
networks:
  front: {}
  back: # hidden
volumes:
  resin-data:
`;

async function openWhole(page: Page): Promise<void> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', APP);
  await canvasReady(page);
  await expect(panel(page).getByRole('heading', { name: 'The app', exact: true })).toBeVisible();
}

test.describe('the panel of the app', () => {
  test('tells what the app takes of the device, and leads to who takes it', async ({ page }) => {
    await openWhole(page);
    const side = panel(page);
    const devices = side.getByRole('button', { name: '1 Devices' });
    await devices.click();
    await expect(devices).toHaveAttribute('aria-expanded', 'true');
    const list = side.getByRole('list', { name: 'Devices: who it is' });
    await expect(list).toContainText('/dev/i2c-1');
    await list.getByRole('button', { name: 'bt' }).click();
    await expect(side.getByLabel('Name of the service')).toHaveValue('bt');
    await expect(side.getByLabel('On the device, /dev/i2c-1')).toBeInViewport();

    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await page.keyboard.press('Escape');
    await expect(side.getByRole('heading', { name: 'The app', exact: true })).toBeVisible();
    const privileged = side.getByRole('button', { name: '1 Privileged' });
    await page.keyboard.press('F6');
    await tabTo(page, privileged);
    await page.keyboard.press('Enter');
    await tabTo(page, side.getByRole('list', { name: /^Privileged/ }).getByRole('button'));
    await page.keyboard.press('Enter');
    await expect(side.getByLabel('Name of the service')).toBeFocused();
    await expect(side.getByLabel('Name of the service')).toHaveValue('bt');
    await expect(side.getByRole('switch', { name: 'Privileged' })).toBeInViewport();
  });

  test('shows who holds which port, with clashes and what is free', async ({ page }) => {
    await openWhole(page);
    const table = panel(page).getByRole('table', { name: /Ports of the device/ });
    await expect(table.getByRole('row', { name: /^53 udp api :53/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /^9000 tcp only at 127\.0\.0\.1/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /^80 tcp web :80/ })).toContainText(
      'Wanted by api too: only one can have it. 8080 is free.',
    );
    await table.getByRole('button', { name: 'api :8080' }).click();
    await expect(panel(page).getByLabel('Name of the service')).toHaveValue('api');
    await expect(panel(page).getByLabel('Device port, 80:8080')).toBeInViewport();
    const own = panel(page).getByRole('table', { name: /Ports of the device/ });
    await expect(own.getByRole('button', { name: 'web :80' })).toBeVisible();
    await expect(own.getByRole('button', { name: 'api :8080' })).toHaveCount(0);
    // It lives: what is changed above shows below at once.
    await panel(page).getByLabel('Device port, 80:8080').fill('8080');
    await page.keyboard.press('Tab');
    await expect(own.getByRole('row', { name: /^8080 tcp api :8080/ })).toBeVisible();
    await expect(own).not.toContainText('Wanted by');
  });

  test('declares, renames and removes networks, and sets their options', async ({ page }) => {
    await openWhole(page);
    const side = panel(page);
    await unfold(page, 'Networks');
    await side.getByLabel('Name of the network back').click({ clickCount: 3 });
    await page.keyboard.type('inside');
    await side.getByRole('button', { name: 'Options of front' }).click();
    await side
      .getByRole('group', { name: 'Options of front' })
      .getByRole('switch', { name: 'Internal' })
      .click();
    const renamed = APP.replaceAll('back', 'inside').replace(
      '  front: {}\n',
      '  front:\n    internal: true\n',
    );
    expect(await sourceText(page)).toBe(renamed);

    await tabTo(
      page,
      side
        .getByRole('textbox', { name: 'Name of a new network' })
        .or(side.getByRole('combobox', { name: 'Name of a new network' })),
    );
    await page.keyboard.type('side');
    await page.keyboard.press('Enter');
    expect(await sourceText(page)).toContain('\n  side: {}\n');

    await side.getByRole('button', { name: 'Remove the network inside' }).click();
    await expect(side.getByText('inside is used by web, api. Remove it there too?')).toBeVisible();
    await side.getByRole('button', { name: 'Remove everywhere' }).click();
    await expect(side.getByRole('status')).toContainText(
      'api is on the app’s default network again.',
    );
    expect(await sourceText(page)).not.toContain('inside');
  });

  test('says where the data of a volume lies, and what a new name means', async ({ page }) => {
    await openWhole(page);
    const side = panel(page);
    await expect(side.getByText('/var/lib/docker/volumes/<app id>_resin-data/_data')).toBeVisible();
    await expect(side.getByText(/Devices upgraded to resinOS 2\.12/)).toBeVisible();
    await tabTo(page, side.getByLabel('Name of the volume resin-data'));
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('store');
    await page.keyboard.press('Enter');
    await expect(side.getByRole('status')).toContainText(
      'Devices in the field keep the data of resin-data under the old name',
    );
    expect(await sourceText(page)).toBe(APP.replaceAll('resin-data', 'store'));
  });

  test('is free of barriers with everything open, light and dark', async ({ page }) => {
    await openWhole(page);
    const side = panel(page);
    await unfold(page, 'Networks');
    await side.getByRole('button', { name: 'Options of front' }).click();
    await side.getByRole('button', { name: '1 Devices' }).click();
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect(page.getByRole('banner')).toHaveCSS('color-scheme', 'dark');
    await checkAccessibility(page, { exclude: [...OTHER_SURFACES, 'header'] });
  });
});

test.describe('the labels of a service', () => {
  test('choose an update strategy that is drawn, by mouse and by keys', async ({ page }) => {
    await openService(page, 'services:\n  web:\n    image: nginx:1\n', 'web');
    const side = panel(page);
    await unfold(page, 'Labels');
    const handOver = side.getByRole('radio', { name: 'hand-over' });
    await expect(handOver).toHaveAccessibleDescription(/No gap.*Something runs all the time/);
    await side.getByRole('img', { name: /never holds more than one/ }).click();
    expect(await sourceText(page)).toContain("io.balena.update.strategy: 'delete-then-download'");
    await expect(side.getByLabel('Hand-over timeout (ms)', { exact: true })).toBeHidden();

    await tabTo(page, side.getByRole('radio', { name: 'delete-then-download' }));
    await page.keyboard.press('ArrowDown');
    await expect(handOver).toBeChecked();
    await expect(handOver).toBeFocused();
    await tabTo(page, side.getByLabel('Hand-over timeout (ms)', { exact: true }));
    await page.keyboard.type('5000');
    await page.keyboard.press('Enter');
    expect(await sourceText(page)).toContain("io.balena.update.handover-timeout: '5000'\n");
    await expect(side.getByText('BALENA_SERVICE_HANDOVER_COMPLETE_PATH')).toBeVisible();

    await tabTo(page, side.getByRole('button', { name: 'Remove the hand-over timeout' }));
    await page.keyboard.press('Enter');
    expect(await sourceText(page)).not.toContain('handover-timeout');
  });

  test('say what each gives, what is dangerous and since when, by target', async ({ page }) => {
    await openService(page, "version: '2.1'\nservices:\n  web:\n    image: nginx:1\n", 'web');
    await unfoldByKeys(page, 'Labels');
    const dbus = panel(page).getByRole('switch', { name: 'D-Bus' });
    await expect(dbus).toHaveAccessibleDescription(
      /\/host\/run\/dbus.*supervisor 7\.23\.0, OS 2\.21\.0.*as powerful as privileged/,
    );
    await tabTo(page, dbus);
    await page.keyboard.press('Space');
    expect(await sourceText(page)).toContain("io.balena.features.dbus: '1'\n");
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
  });
});
