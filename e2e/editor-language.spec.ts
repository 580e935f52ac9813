import { expect, type Locator, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { editor, goTo, line, openInEditor, shows } from './support/editor.ts';
import { test } from './support/fixtures.ts';

const APP = `version: '2.1'
x-base: &base
  restart: always
services:
  web:
    <<: *base
    image: nginx:1.27
    depends_on:
      - api
    ports:
      - "8080:80"
    volumes:
      - data:/data
  api:
    build: ./api
volumes:
  data:
`;

const proposals = (page: Page): Locator => editor(page).locator('.suggest-widget .monaco-list-row');

/** The line and column that the pane tells. */
const isAt = (page: Page, place: string) =>
  expect(page.getByRole('region', { name: 'Text', exact: true }).getByText(place)).toBeVisible();

test.describe('typing with help', () => {
  test('writes a snippet with the ports that are free, and goes from stop to stop', async ({
    page,
  }) => {
    await openInEditor(page, APP);
    await goTo(page, 'build: ./api');
    await page.keyboard.press('Enter');
    await page.keyboard.type('por');
    await expect(proposals(page).first()).toContainText('ports');
    await page.keyboard.press('Enter');
    await shows(page, APP.replace('./api\n', './api\n    ports:\n      - "8081:80"\n'));
    await page.keyboard.type('9000');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3000');
    await shows(page, APP.replace('./api\n', './api\n    ports:\n      - "9000:3000"\n'));
  });

  test('goes on from a key to its values, in a line that does not parse', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, 'build: ./api');
    await page.keyboard.press('Enter');
    await page.keyboard.type('depends_on: [');
    await page.keyboard.press('ControlOrMeta+Space');
    await page.keyboard.press('ControlOrMeta+Space');
    await page.keyboard.type('we');
    await expect(proposals(page).first()).toContainText('web');
    await page.keyboard.press('Enter');
    await shows(page, APP.replace('./api\n', './api\n    depends_on: [web]\n'));
  });

  test('proposes anchors, and volumes that are not declared yet', async ({ page }) => {
    const undeclared = APP.replace('volumes:\n  data:\n', '');
    await openInEditor(page, undeclared);
    await goTo(page, 'build: ./api');
    await page.keyboard.press('Enter');
    await page.keyboard.type('<<: *');
    await expect(proposals(page).first()).toContainText('*base');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('volum');
    await expect(proposals(page).first()).toContainText('volumes');
    await page.keyboard.press('Enter');
    const merged = undeclared.replace('./api\n', './api\n    <<: *base\n');
    await shows(page, `${merged}volumes:\n  data:`);
  });
});

test.describe('finding the way', () => {
  test('goes to where a name is declared, by F12', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, '- data:/data');
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('F12');
    await isAt(page, 'Ln 17, Col 3');
    await goTo(page, '<<: *base');
    await page.keyboard.press('F12');
    await isAt(page, 'Ln 2, Col 10');
  });

  test('lists where a name is used, by Shift+F12', async ({ page }) => {
    await openInEditor(page, APP.replace('  api:', '  job:\n    depends_on: [api]\n  api:'));
    await goTo(page, '- api');
    await page.keyboard.press('Shift+F12');
    const list = editor(page).locator('.reference-zone-widget');
    await expect(list).toBeVisible();
    await expect(list.getByRole('treeitem').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(list).toHaveCount(0);
  });

  test('tells about what the cursor is on, by keyboard', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, '"8080:80"');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F1');
    await page.keyboard.type('Show or Focus Hover');
    await page.keyboard.press('Enter');
    await expect(editor(page).locator('.monaco-hover:visible')).toContainText(
      'leads to port 80 of web',
    );
  });

  test('says where the cursor is and leads up from there', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, '- api');
    const place = page.getByRole('navigation', { name: 'Place in the text' });
    await expect(place.getByRole('button')).toHaveText(['services', 'web', 'depends_on', 'item 1']);
    await place.getByRole('button', { name: 'web' }).focus();
    await page.keyboard.press('Enter');
    await isAt(page, 'Ln 5, Col 3');
    await expect(editor(page).getByRole('textbox', { name: /text$/ })).toBeFocused();
  });

  test('numbers the services by when they start', async ({ page }) => {
    await openInEditor(page, APP);
    const marks = editor(page).locator('.glyph-margin-widgets [class*="order"]');
    await expect(marks).toHaveCount(2);
    await goTo(page, '- api');
    await page.keyboard.press('ControlOrMeta+Shift+K');
    await expect(marks).toHaveCount(0);
  });
});

test.describe('the text in order', () => {
  test('is levelled on request, as one step', async ({ page }) => {
    const untidy = APP.replace(
      '    build: ./api\n',
      '      # built here\n      build:   ./api  \n',
    );
    await openInEditor(page, untidy);
    await goTo(page, 'image:');
    await page.keyboard.press('Shift+Alt+F');
    await shows(page, APP.replace('    build: ./api\n', '    # built here\n    build: ./api\n'));
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, untidy);
  });

  test('is left alone while it cannot be read', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, 'image:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('tty: }');
    await page.keyboard.press('Shift+Alt+F');
    await expect(page.getByText(/cannot be read as YAML at line 8/)).toBeVisible();
  });
});

/** Defaults are told behind the lines, as for who comes for the first time. */
async function openWithDefaults(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (localStorage.getItem('compose-canvas.text-defaults') === null)
      localStorage.setItem('compose-canvas.text-defaults', 'shown');
  });
  await openInEditor(page, APP);
  await expect(line(page, 'api:')).toContainText('restart: always');
}

test('tells what holds although it is not written, until it is hidden', async ({ page }) => {
  await openWithDefaults(page);
  await goTo(page, 'image:');
  await page.keyboard.press('F1');
  await page.keyboard.type('Show or hide what holds');
  await page.keyboard.press('Enter');
  await expect(line(page, 'api:')).not.toContainText('restart: always');
  await page.reload();
  await expect(line(page, 'api:')).toHaveText(/api:$/);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colours`, () => {
    test.use({ colorScheme });

    test('has no barriers, with proposals and places open too', async ({ page }) => {
      await openWithDefaults(page);
      await goTo(page, 'build: ./api');
      await checkAccessibility(page);
      await page.keyboard.press('Enter');
      await page.keyboard.type('por');
      await expect(proposals(page).first()).toContainText('ports');
      await checkAccessibility(page, { exclude: ['.suggest-widget'] });
    });
  });
}
