import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { APP } from './support/canvas.ts';
import { canvasReady, openApp, openFile, runAppAction, sourceText } from './support/documents.ts';
import { goTo, line } from './support/editor.ts';
import { test } from './support/fixtures.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'What changed' });
const said = (page: Page) => dialog(page).getByRole('status');
const undo = (page: Page) => page.getByRole('button', { name: /^Undo/ });

async function typeBehind(page: Page, behind: string, text: string): Promise<void> {
  await goTo(page, behind);
  await page.keyboard.insertText(text);
  await expect(line(page, behind).filter({ hasText: text.trim() })).toBeVisible();
}

/** The app with a line changed at the top and one at the bottom, compared with itself as opened. */
async function openChanged(page: Page): Promise<string> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', APP);
  await canvasReady(page);
  await typeBehind(page, 'build: ./proxy', '2');
  await typeBehind(page, 'image: fluentd', ':v1');
  return APP.replace('./proxy', './proxy2').replace('fluentd', 'fluentd:v1');
}

async function compareWith(page: Page, name: string, content: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: 'Compare with a file…' }).click();
  await (await chooser).setFiles({
    name,
    mimeType: 'application/yaml',
    buffer: Buffer.from(content),
  });
}

test.describe('what changed', () => {
  test('is told in words, gone through and taken back, one step each', async ({ page }) => {
    const changed = await openChanged(page);
    await page.keyboard.press('ControlOrMeta+Alt+D');
    await expect(said(page)).toHaveText('Change 1 of 2. 2 lines differ in 2 places: 2 changed.');
    await checkAccessibility(page);
    await dialog(page)
      .getByRole('button', { name: /^Next change/ })
      .press('Alt+ArrowDown');
    await expect(said(page)).toContainText('Change 2 of 2');
    await dialog(page)
      .getByRole('button', { name: /^Previous change/ })
      .click();
    await expect(said(page)).toContainText('Change 1 of 2');
    await dialog(page).getByRole('radio', { name: 'Inline' }).check();
    await dialog(page).getByRole('button', { name: 'Take this change back' }).click();
    await expect(said(page)).toHaveText('1 line differs: 1 changed.');
    await dialog(page).getByRole('button', { name: 'Take this change back' }).click();
    await expect(dialog(page)).toContainText('byte for byte the same as opened');
    await page.keyboard.press('Escape');
    expect(await sourceText(page)).toBe(APP);
    await expect(undo(page)).toHaveAccessibleName('Undo: Take back line 16');
    await undo(page).click();
    await expect(undo(page)).toHaveAccessibleName('Undo: Take back line 4');
    await undo(page).click();
    expect(await sourceText(page)).toBe(changed);
  });

  test('since the last saving, too', async ({ page }) => {
    await openChanged(page);
    const download = page.waitForEvent('download');
    await page.keyboard.press('ControlOrMeta+S');
    await download;
    await typeBehind(page, 'image: postgres', '.2');
    await runAppAction(page, 'What changed: compare');
    await expect(said(page)).toContainText('3 lines differ');
    await dialog(page).getByRole('radio', { name: 'As last saved' }).check();
    await expect(said(page)).toHaveText('1 line differs: 1 changed.');
  });

  test('against another file, with what no line shows', async ({ page }) => {
    await openChanged(page);
    await page.keyboard.press('ControlOrMeta+Alt+D');
    await compareWith(page, 'other.yml', `\uFEFF${APP.replaceAll('\n', '\r\n')}`);
    await expect(dialog(page)).toContainText(
      'Line ends: CRLF (as on Windows) in other.yml, LF now.',
    );
    await expect(dialog(page)).toContainText('byte order mark at the beginning in other.yml');
    await expect(said(page)).toContainText('2 lines differ');
    await checkAccessibility(page);
    await dialog(page).getByRole('radio', { name: 'As opened' }).check();
    await expect(dialog(page)).not.toContainText('Line ends');
  });
});
