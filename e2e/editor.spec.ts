import { expect } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { canvasReady, exportedBytes, openApp, openFile } from './support/documents.ts';
import { editor, goTo, openInEditor, shown, shows } from './support/editor.ts';
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
    environment:
      - MODE=fast
      - LEVEL=1

volumes:
  data:
`;

test.describe('the text pane while the editor loads', () => {
  // Else the browser's own store answers in place of the network that these tests hold back.
  test.use({ serviceWorkers: 'block' });

  test('shows the text before the editor has come, and loads it afterwards', async ({
    page,
    watch,
  }) => {
    watch.allow(/Service Worker registration blocked/);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/monaco-[^/]*\.js$/, async (route) => {
      await held;
      await route.continue();
    });
    await openApp(page);
    await openFile(page, 'docker-compose.yml', APP);
    await canvasReady(page);
    const plain = page.getByRole('region', { name: 'Text, to read; loading the editor…' });
    await expect(plain).toContainText('image: nginx # the front');
    await expect(editor(page)).toHaveCount(0);
    release();
    await shows(page, APP);
    await expect(plain).toHaveCount(0);
  });

  test('closes brackets from the first letter on', async ({ page, watch }) => {
    watch.allow(/Service Worker registration blocked/);
    // What Monaco knows of YAML comes from a file of its own where it is left to Monaco.
    await page.route(/\/yaml-[^/]*\.js$/, () => {});
    await openInEditor(page, APP);
    await goTo(page, 'build: ./api');
    await page.keyboard.press('Enter');
    await page.keyboard.type('depends_on: [');
    await shows(page, APP.replace('./api\n', './api\n    depends_on: []\n'));
  });

  test('stays readable when the editor cannot load, and tries again', async ({ page, watch }) => {
    watch.allow(/monaco|Failed to fetch|ERR_FAILED|Service Worker registration blocked/);
    const files = /\/monaco-view[^/]*\.js$/;
    await page.route(files, (route) => route.abort());
    await openApp(page);
    await openFile(page, 'docker-compose.yml', APP);
    await expect(page.getByText('The editor could not be loaded')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Text, to read' })).toContainText('nginx');
    await page.unroute(files);
    await page.getByRole('button', { name: 'Try again' }).click();
    await shows(page, APP);
  });
});

test.describe('the text pane', () => {
  test('has one history with the rest, whichever key or button asks', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, 'image: nginx');
    await page.keyboard.press('ArrowLeft');
    await goTo(page, 'build: ./api');
    await page.keyboard.type('2');
    const typed = APP.replace('./api', './api2');
    await shows(page, typed);
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, APP);
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await shows(page, typed);
    await page.getByRole('button', { name: /^Undo/ }).click();
    await shows(page, APP);
    await page.getByRole('button', { name: /^Redo/ }).click();
    await shows(page, typed);
    await goTo(page, 'version');
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, APP);
  });

  test('takes a question mark for text, not for a call for help', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, '# the front');
    await page.keyboard.type('?');
    await shows(page, APP.replace('# the front', '# the front?'));
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });

  test('types at several cursors as one step', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, 'MODE=fast');
    await page.keyboard.press('ControlOrMeta+Shift+ArrowDown');
    await page.keyboard.press('End');
    // However slow the keys come here, there is no pause between them that begins another step.
    await page.evaluate((now) => {
      Date.now = () => now;
    }, Date.now());
    await page.keyboard.type('00');
    await shows(page, APP.replace('MODE=fast', 'MODE=fast00').replace('LEVEL=1', 'LEVEL=100'));
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, APP);
  });

  test('takes words that are composed, as in Japanese', async ({ page, context }) => {
    await openInEditor(page, APP);
    await goTo(page, '# the front');
    const keyboard = await context.newCDPSession(page);
    for (const text of ['に', 'にほ', 'にほん', '日本']) {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
    }
    await keyboard.send('Input.insertText', { text: '日本' });
    await page.keyboard.type('!');
    await shows(page, APP.replace('# the front', '# the front日本!'));
    expect((await exportedBytes(page)).toString()).toContain('# the front日本!\n');
  });

  test('takes back a deletion and a paste of everything', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, 'version');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('Delete');
    await shows(page, '');
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, APP);
    const other = 'services:\r\n  other:\r\n    image: alpine\r\n';
    await page.evaluate((text) => navigator.clipboard.writeText(text), other);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
    await shows(page, other.replaceAll('\r\n', '\n'));
    await page.keyboard.press('ControlOrMeta+Z');
    await shows(page, APP);
    expect((await exportedBytes(page)).toString()).toBe(APP);
  });

  test('keeps a byte order mark and the line ends while typing, and says so', async ({ page }) => {
    await openInEditor(page, `\uFEFF${APP.replaceAll('\n', '\r\n')}`);
    const pane = page.getByRole('region', { name: 'Text', exact: true });
    await expect(pane.getByText('BOM')).toBeVisible();
    await expect(pane.getByText('CRLF')).toBeVisible();
    await goTo(page, 'LEVEL=1');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- NEW=1');
    const expected = APP.replace('LEVEL=1\n', 'LEVEL=1\n      - NEW=1\n');
    await expect
      .poll(async () => (await exportedBytes(page)).toString())
      .toBe(`\uFEFF${expected.replaceAll('\n', '\r\n')}`);
  });

  test('selects on the canvas what the cursor stands in, and the other way round', async ({
    page,
  }) => {
    await openInEditor(page, APP);
    const canvas = page.getByRole('region', { name: 'Canvas', exact: true });
    await goTo(page, 'build: ./api');
    await expect(canvas.locator('.react-flow__node.selected')).toHaveAttribute('data-id', /api/);
    await canvas.locator('.react-flow__node', { hasText: 'web' }).first().click();
    await expect(editor(page).locator('[class*="selected"]').first()).toBeVisible();
  });

  test('proposes keys and names of the app, also on a line that does not parse', async ({
    page,
  }) => {
    await openInEditor(page, APP);
    await goTo(page, 'build: ./api');
    await page.keyboard.press('Enter');
    await page.keyboard.type('rest');
    const proposals = editor(page).locator('.suggest-widget .monaco-list-row');
    await expect(proposals.filter({ hasText: 'restart' }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(proposals.filter({ hasText: 'unless-stopped' })).toBeVisible();
    await page.keyboard.type('unl');
    await page.keyboard.press('Enter');
    await shows(page, APP.replace('./api\n', './api\n    restart: unless-stopped\n'));
  });

  test('marks problems, lists them and mends them', async ({ page }) => {
    await openInEditor(page, APP.replace('\nvolumes:\n  data:\n', ''));
    await expect(editor(page).locator('.squiggly-error').first()).toBeVisible();
    await goTo(page, 'data:/data');
    await page.keyboard.press('ControlOrMeta+.');
    await editor(page).locator('.action-widget').getByText('Declare the volume data').click();
    await expect.poll(() => shown(page)).toContain('\n  data:');
    await expect(editor(page).locator('.squiggly-error')).toHaveCount(0);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => shown(page)).not.toContain('\n  data:');
  });

  test('says why the text cannot be read and leads there', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, 'image: nginx');
    await page.keyboard.press('Home');
    await page.keyboard.insertText('bad: [1, ');
    const status = page
      .getByRole('region', { name: 'Text', exact: true })
      .getByRole('button', { name: /^Go to line/ });
    await expect(status).toBeVisible();
    await goTo(page, 'version');
    await status.click();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(status).toHaveCount(0);
  });

  test('lets go of the Tab key when asked', async ({ page }) => {
    await openInEditor(page, APP);
    await goTo(page, 'image: nginx');
    await page.keyboard.press('Control+m');
    await expect(page.getByText('Tab indents')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(editor(page).locator(':focus')).toHaveCount(0);
    await shows(page, APP);
  });

  for (const scheme of ['light', 'dark'] as const) {
    test(`has no barriers in ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await openInEditor(page, APP.replace('\nvolumes:\n  data:\n', ''));
      await expect(editor(page).locator('.squiggly-error').first()).toBeVisible();
      await checkAccessibility(page, {
        exclude: ['[aria-label="Canvas"]', '[aria-label="Panel"]'],
      });
    });
  }
});
