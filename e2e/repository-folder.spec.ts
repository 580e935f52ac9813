import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { putFolder, takeFolder } from './support/browser-folder.ts';
import { card } from './support/canvas.ts';
import { canvasReady, openApp, runAppAction, sourceText } from './support/documents.ts';
import { test as base } from './support/fixtures.ts';
import { panel } from './support/panels.ts';

const FILE = readFileSync(new URL('./fixtures/weather-station.yml', import.meta.url), 'utf8');

interface Clone {
  readonly folder: string;
  git(...args: readonly string[]): string;
}

const test = base.extend<{ clone: Clone }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted from the pattern.
  clone: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'compose-canvas-clone-'));
    const name = ['-c', 'user.name=Bea', '-c', 'user.email=bea@example.org'];
    const git = (...args: readonly string[]) =>
      execFileSync('git', [...name, ...args], { cwd: folder, encoding: 'utf8' });
    git('init', '--quiet', '--initial-branch=main', '--template=');
    writeFileSync(join(folder, 'docker-compose.yml'), FILE);
    writeFileSync(join(folder, 'README.md'), '# Weather\n');
    git('add', '--all');
    git('commit', '--quiet', '--message', 'Begin');
    git('gc', '--quiet');
    // Work of another kind that is under way: staged, but not committed.
    writeFileSync(join(folder, 'README.md'), '# Weather station\n');
    git('add', 'README.md');
    await use({ folder, git });
    rmSync(folder, { recursive: true, force: true });
  },
});

// Several dialogs each, with comparisons in the code editor: slow machines take their time.
test.describe.configure({ timeout: 150_000 });

const dialog = (page: Page) => page.getByRole('dialog');
const next = (page: Page, name: string) => dialog(page).getByRole('button', { name }).click();

/** Lets the user choose a clone, without the browser's dialog. */
async function putIn(page: Page, folder: string): Promise<void> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const files = paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)] as const);
  await putFolder(page, 'weather', Object.fromEntries(files));
}

/** Brings the folder back to where the real Git can look at it. */
async function takeOut(page: Page, folder: string): Promise<void> {
  for (const [path, content] of Object.entries(await takeFolder(page, 'weather'))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

test('a clone on this computer gets a commit of the one changed line', async ({ page, clone }) => {
  await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => undefined }));
  await openApp(page);
  await putIn(page, clone.folder);
  await runAppAction(page, 'Open from a repository');
  await next(page, 'Or a clone on this computer');
  await expect(dialog(page).getByLabel('File')).toHaveValue('docker-compose.yml');
  await next(page, 'Open');
  await canvasReady(page);
  await card(page, 'proxy').click();
  const field = panel(page).getByLabel(/^Device port, .*80/);
  await field.fill('8080');
  await field.press('Enter');
  await expect.poll(() => sourceText(page)).toContain('"8080:');
  await page.keyboard.press('ControlOrMeta+S');
  await next(page, 'See what changes');
  await next(page, 'Write the message');
  await dialog(page).getByLabel('Your name').fill('Ann');
  await dialog(page).getByLabel('Your e-mail address').fill('ann@example.org');
  await next(page, 'Send');
  await expect(dialog(page).getByText(/^Sent to main as commit/)).toBeVisible();
  await takeOut(page, clone.folder);
  expect(clone.git('log', '--format=%an %s')).toMatch(/^Ann .*port.*\nBea Begin\n$/i);
  expect(clone.git('diff', '--numstat', 'main~1', 'main')).toBe('1\t1\tdocker-compose.yml\n');
  // What was staged before still is, and the file itself is clean.
  expect(clone.git('status', '--porcelain')).toBe('M  README.md\n');
  expect(clone.git('fsck', '--strict')).toBe('');
});
