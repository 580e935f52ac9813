import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import { card, dragLine, edge } from './support/canvas.ts';
import {
  canvasReady,
  exportedBytes,
  openApp,
  openFile,
  runAppAction,
} from './support/documents.ts';
import { goTo } from './support/editor.ts';
import { test } from './support/fixtures.ts';
import { panel, unfold } from './support/panels.ts';

/** Files that other people's habits have shaped; the first is the project's own. */
const FILES = [
  {
    name: 'an ugly fixture',
    path: new URL('./fixtures/greenhouse.yml', import.meta.url),
    edit: { service: 'dashboard', to: 'broker', from: 'broker', onto: 'pumps' },
    comment: '# reads the valves',
  },
  {
    name: 'a file of a public project',
    path: new URL(
      '../../shared/corpus/srcfl__srcful-gateway__compose-rak-nebra@a2ed158.yml',
      import.meta.url,
    ),
    edit: { service: 'web', to: 'packet-forwarder', from: 'web', onto: 'dbus-session' },
    comment: '# should correspond to the port in the web service below',
  },
] as const;

/** Each standard setting of a service, by its panel. */
async function changeInPanel(page: Page): Promise<void> {
  const side = panel(page);
  await unfold(page, 'Hardware');
  await side.getByRole('switch', { name: 'Privileged' }).click();
  await unfold(page, 'Ports');
  await side.getByRole('button', { name: 'Add port' }).click();
  await page.keyboard.type('4711');
  await page.keyboard.press('Tab');
  await page.keyboard.type('4712');
  for (const _ of [1, 2, 3]) await page.keyboard.press('Tab');
  await side.getByRole('button', { name: 'Add device' }).click();
  await page.keyboard.type('/dev/ttyUSB7');
  for (const _ of [1, 2, 3]) await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await side.getByLabel('Add a capability').fill('SYS_TIME');
  await page.keyboard.press('Enter');
  await unfold(page, 'Storage');
  await side.getByRole('button', { name: 'Add volume' }).click();
  await page.keyboard.type('logbook');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/logbook');
  await page.keyboard.press('Enter');
  await side.getByRole('switch', { name: 'Privileged' }).focus();
  await unfold(page, 'Labels');
  await side.getByRole('switch', { name: 'Journal logs' }).click();
}

for (const file of FILES) {
  test(`goes through ${file.name} and back, byte for byte`, async ({ page }) => {
    const path = fileURLToPath(file.path);
    test.skip(!existsSync(path), 'the collection of real files is not beside this checkout');
    const bytes = readFileSync(path);
    const { edit } = file;
    await openApp(page);
    await openFile(page, 'docker-compose.yml', bytes);
    await canvasReady(page);
    await page.getByRole('button', { name: 'Details' }).waitFor();
    expect((await exportedBytes(page)).equals(bytes)).toBe(true);

    await dragLine(page, edit.from, edit.onto);
    await page.mouse.up();
    await expect(edge(page, edit.from, edit.onto)).toBeAttached();
    await card(page, edit.service).click();
    await expect(panel(page).getByLabel('Name of the service')).toHaveValue(edit.service);
    await changeInPanel(page);

    await goTo(page, file.comment);
    await page.keyboard.type(' - typed by hand');

    // Nothing that was there is gone: each old line stands in the new text, in its order.
    const changed = (await exportedBytes(page)).toString('utf8');
    const lines = changed.split('\n');
    let at = 0;
    for (const line of bytes.toString('utf8').split('\n')) {
      const found = lines.findIndex((now, index) => index >= at && isSameOrMore(now, line));
      expect(found, `the line ${JSON.stringify(line)} is kept`).toBeGreaterThanOrEqual(at);
      at = found + 1;
    }
    for (const added of [
      '4711:4712',
      '/dev/ttyUSB7',
      'SYS_TIME',
      'logbook:/logbook',
      'journal-logs',
    ]) {
      expect(changed).toContain(added);
    }

    // What is exported is what the text pane shows.
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+C');
    const shown = await page.evaluate(() => navigator.clipboard.readText());
    expect(shown).toBe(changed.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n'));

    const undo = page.getByRole('button', { name: /^Undo: / });
    const steps: string[] = [];
    for (; (await undo.count()) > 0; await undo.click()) {
      steps.push((await undo.getAttribute('aria-label')) ?? '');
      expect(steps.length, steps.join(', ')).toBeLessThan(20);
    }
    expect(steps.length).toBeGreaterThanOrEqual(8);
    expect((await exportedBytes(page)).equals(bytes)).toBe(true);
    await runAppAction(page, 'What changed: compare');
    await expect(page.getByText('byte for byte')).toBeVisible();
  });
}

/** Lines that an edit had to touch end otherwise: a flow list that grew, a comment that was typed on. */
function isSameOrMore(now: string, before: string): boolean {
  if (now === before) return true;
  const stem = before.replace(/\r$/, '').replace(/\s*[\]}]\s*$/, '');
  return (
    (before.includes('should correspond') ||
      before.includes('reads the valves') ||
      stem !== before) &&
    now.startsWith(stem.slice(0, Math.max(stem.length - 2, 8)))
  );
}
