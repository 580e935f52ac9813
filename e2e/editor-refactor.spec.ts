import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { goTo, openInEditor, shown, shows } from './support/editor.ts';
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

test.describe('renaming in the text', () => {
  test('follows every reference from any of them, as one step', async ({ page }) => {
    await openInEditor(page, APP);
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
    await openInEditor(page, APP);
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
    await openInEditor(page, APP);
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

/** Opens what Ctrl+. offers for the line of the cursor and chooses one of it. */
async function choose(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+.');
  await page.locator('.action-widget').getByText(title, { exact: true }).click();
}

test.describe('refactorings', () => {
  test('come by Ctrl+. in the text, and undo takes them back from anywhere', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, '- api');
    await choose(page, 'Write depends_on as a map');
    const asMap = APP.replace('- api', 'api:\n        condition: service_started');
    await shows(page, asMap);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await shows(page, APP);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await shows(page, asMap);
    await goTo(page, 'condition: service_started');
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, APP);
  });

  test('stand below the fixes of problems', async ({ page }) => {
    await openInEditor(page, APP.replace('\nvolumes:\n  data:\n', '\n'));
    await goTo(page, '- data:/data');
    await page.keyboard.press('ControlOrMeta+.');
    const rows = page.locator('.action-widget .monaco-list-row');
    await expect(rows.filter({ hasText: 'Write this volume in the long form' })).toBeVisible();
    const titles = await rows.allTextContents();
    const at = (title: string) => titles.findIndex((text) => text.includes(title));
    expect(at('Declare the volume data')).toBeGreaterThanOrEqual(0);
    expect(at('Declare the volume data')).toBeLessThan(at('Write this volume in the long form'));
  });

  test('come in the palette and in the menu of a service', async ({ page }) => {
    await openInEditor(page, APP);
    await page.keyboard.press('ControlOrMeta+K');
    const search = page.getByRole('combobox', { name: 'Action or service' });
    await search.fill('Sort the services');
    await expect(
      page.getByRole('option', { name: /Sort the services by start order/ }),
    ).toBeVisible();
    await search.press('Enter');
    await expect.poll(async () => (await shown(page)).indexOf('  api:')).toBeLessThan(40);
    await page.locator('[data-id="service:web"]').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Move web up in the file' }).click();
    await shows(page, APP);
  });
});

const LINE =
  'docker run -d --name broker \\\n  -p 1883:1883 \\\n  -v mosquitto:/data \\\n  --rm eclipse-mosquitto:2';

/** Puts text into the clipboard and pastes it where the keyboard is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((it) => navigator.clipboard.writeText(it), text);
  await page.keyboard.press('ControlOrMeta+V');
}

test.describe('a docker run line', () => {
  test('becomes a service where it is pasted into an empty line', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, 'image: nginx');
    await page.keyboard.press('Enter');
    await paste(page, LINE);
    await expect(page.getByText(/--rm was left out/)).toBeVisible();
    await expect.poll(() => shown(page)).toContain('  broker:\n    image: eclipse-mosquitto:2\n');
    await expect.poll(() => shown(page)).toContain('  data:\n  mosquitto:');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => shown(page)).not.toContain('broker');
  });

  test('stays text where it is pasted behind something', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, '# the front');
    await paste(page, ': docker run nginx');
    await shows(page, APP.replace('# the front', '# the front: docker run nginx'));
  });

  test('becomes a service where it is pasted on the canvas', async ({ page }) => {
    await openInEditor(page, APP);
    await page.locator('[data-id="service:web"]').click();
    await paste(page, LINE);
    await expect(page.locator('[data-id="service:broker"]')).toBeVisible();
  });

  test('shows in a dialog what comes of it before it is added', async ({ page }) => {
    await openInEditor(page, APP);
    await page.keyboard.press('ControlOrMeta+K');
    await page.getByRole('combobox', { name: 'Action or service' }).fill('docker run');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: /docker run/ });
    const field = dialog.getByRole('textbox');
    await field.fill('docker run --name web');
    await expect(dialog.getByText('This line names no image')).toBeVisible();
    await field.fill('docker run --name web redis:7');
    await expect(dialog.getByRole('region', { name: 'The service' })).toContainText('web-2:');
    await expect(dialog.getByText('It is called web-2 here.')).toBeVisible();
    await checkAccessibility(page, { exclude: ['[aria-label="Canvas"]', '[aria-label="Panel"]'] });
    await dialog.getByRole('button', { name: 'Add the service' }).click();
    await expect(page.locator('[data-id="service:web-2"]')).toBeVisible();
  });
});
