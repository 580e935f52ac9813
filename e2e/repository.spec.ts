import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type GitServer, startGitServer } from '../src/transfer/testing/git-server.ts';
import { checkAccessibility } from './support/accessibility.ts';
import { card } from './support/canvas.ts';
import { canvasReady, openApp, openFile, runAppAction, sourceText } from './support/documents.ts';
import { test as base } from './support/fixtures.ts';
import { panel } from './support/panels.ts';

const FILE = readFileSync(new URL('./fixtures/weather-station.yml', import.meta.url), 'utf8');

const test = base.extend<{ server: GitServer }>({
  server: async ({ watch }, use) => {
    const server = await startGitServer({
      files: { 'docker-compose.yml': FILE, 'README.md': '# Weather\n', 'deploy/compose.yml': FILE },
    });
    watch.allow(new RegExp(`request to somebody else: ${new URL(server.url).origin}/`));
    await use(server);
    await server.close();
  },
});

// Several dialogs each, with comparisons in the code editor: slow machines take their time.
test.describe.configure({ timeout: 150_000 });

const dialog = (page: Page) => page.getByRole('dialog');
const next = (page: Page, name: string) => dialog(page).getByRole('button', { name }).click();

async function openFromRepository(page: Page, server: GitServer): Promise<void> {
  await openApp(page);
  await runAppAction(page, 'Open from a repository');
  await dialog(page).getByLabel('Address of the repository').fill(server.url);
  await next(page, 'Find the compose files');
  await expect(dialog(page).getByLabel('File')).toHaveValue('docker-compose.yml');
  await next(page, 'Open');
  await canvasReady(page);
}

/** Changes one port of the file, in the panel of the service. */
async function changePort(page: Page, service: string, from: string, to: string): Promise<void> {
  await card(page, service).click();
  const field = panel(page).getByLabel(new RegExp(`^Device port, .*${from}`));
  await field.fill(to);
  await field.press('Enter');
  await expect.poll(() => sourceText(page)).toContain(`"${to}:`);
}

async function writeMessage(page: Page): Promise<void> {
  await dialog(page).getByLabel('Your name').fill('Ann');
  await dialog(page).getByLabel('Your e-mail address').fill('ann@example.org');
}

test.describe('a Git server', () => {
  test('gets exactly the one line that was changed', async ({ page, server }) => {
    await openFromRepository(page, server);
    expect(await sourceText(page)).toBe(FILE);
    await changePort(page, 'proxy', '80', '8080');

    // What came from a repository is saved there.
    await page.keyboard.press('ControlOrMeta+S');
    await next(page, 'See what changes');
    await expect(dialog(page).getByText('These lines will change')).toBeVisible();
    await next(page, 'Write the message');
    await expect(dialog(page).getByLabel('What you did')).toHaveValue(/port/i);
    await writeMessage(page);
    await next(page, 'Send');
    await expect(dialog(page).getByText(/^Sent to main as commit/)).toBeVisible();

    expect(server.git('diff', '--numstat', 'main~1', 'main')).toBe('1\t1\tdocker-compose.yml\n');
    expect(server.git('log', '-1', '--format=%an %ae', 'main')).toBe('Ann ann@example.org\n');
    await next(page, 'Back to work');
    await expect(page.getByText('edited', { exact: true })).toBeHidden();

    // After a reload it still knows where it belongs.
    await page.reload();
    await canvasReady(page);
    await page.keyboard.press('ControlOrMeta+S');
    await expect(dialog(page).getByLabel('Address of the repository')).toHaveValue(server.url);
  });

  test('is never overwritten: what somebody else changed is merged', async ({ page, server }) => {
    await openFromRepository(page, server);
    await changePort(page, 'proxy', '80', '8080');
    const theirs = FILE.replace('image: ', '# by somebody else\n    image: ');
    server.commit('docker-compose.yml', theirs);
    await page.keyboard.press('ControlOrMeta+S');
    await next(page, 'See what changes');
    await expect(dialog(page).getByText(/Both changes fit together/)).toBeVisible();
    await next(page, 'Write the message');
    await writeMessage(page);
    // Once more somebody is faster, in the very last moment.
    server.commit('docker-compose.yml', `${theirs}# and again\n`);
    await next(page, 'Send');
    await expect(dialog(page).getByText(/changed the file again just now/)).toBeVisible();
    await next(page, 'Write the message');
    await next(page, 'Send');
    await expect(dialog(page).getByText(/^Sent to main as commit/)).toBeVisible();
    expect(server.git('show', 'main:docker-compose.yml')).toBe(
      `${theirs}# and again\n`.replace('"80:', '"8080:'),
    );
    await next(page, 'Back to work');
    // The merge is a step like any other.
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).not.toContain('by somebody else');
  });

  test('and you changed the same thing: you choose', async ({ page, server }) => {
    await openFromRepository(page, server);
    await changePort(page, 'proxy', '80', '8080');
    server.commit('docker-compose.yml', FILE.replace('"80:', '"81:'));
    await page.keyboard.press('ControlOrMeta+S');
    await next(page, 'See what changes');
    const choice = dialog(page).getByRole('group', { name: /services\.proxy\.ports/ });
    await expect(dialog(page).getByRole('button', { name: 'Write the message' })).toBeDisabled();
    await expect(choice.getByText('"81:')).toBeVisible();
    await checkAccessibility(page, { exclude: ['[data-testid="diff"]'] });
    await choice.getByLabel(/^Yours/).check();
    await next(page, 'Write the message');
    await writeMessage(page);
    await dialog(page).getByLabel('To a new branch').check();
    await dialog(page).getByLabel('Name of the new branch').fill('edit/port');
    await checkAccessibility(page);
    await next(page, 'Send');
    await expect(dialog(page).getByText(/^Sent to edit\/port as commit/)).toBeVisible();
    expect(server.git('diff', 'main', 'edit/port')).toMatch(/-.*"81:.*\n\+.*"8080:/);
  });

  test('opens overrides with their base, each with its own way back', async ({ page, server }) => {
    server.commit('docker-compose.dev.yml', 'services:\n  proxy:\n    tty: true\n');
    await openFromRepository(page, server);
    const tabs = page.getByRole('navigation', { name: 'Open files' });
    await expect(tabs.getByRole('listitem')).toHaveCount(2);
    await tabs.getByRole('button', { name: /^docker-compose\.dev\.yml, laid over/ }).click();
    await expect(card(page, 'proxy')).toContainText('dev + base');
    await page.keyboard.press('ControlOrMeta+S');
    await expect(dialog(page).getByLabel('File')).toHaveValue('docker-compose.dev.yml');
  });

  test('takes a file that came from elsewhere', async ({ page, server }) => {
    await openApp(page);
    await openFile(page, 'docker-compose.yml', FILE.replace('"80:', '"90:'));
    await canvasReady(page);
    await runAppAction(page, 'Send to a repository');
    await dialog(page).getByLabel('Address of the repository').fill(server.url);
    await next(page, 'Connect');
    await dialog(page).getByLabel('File').fill('new/compose.yml');
    await checkAccessibility(page);
    await next(page, 'See what changes');
    await expect(dialog(page).getByText('main has no new/compose.yml yet')).toBeVisible();
    await next(page, 'Write the message');
    await writeMessage(page);
    await next(page, 'Send');
    await expect(dialog(page).getByText(/^Sent to main/)).toBeVisible();
    const mine = FILE.replace('"80:', '"90:');
    expect(server.git('show', 'main:new/compose.yml')).toBe(mine);
    await next(page, 'Back to work');

    // Onto another file that is there already: only what was changed here, or on request the whole.
    await runAppAction(page, 'Send to a repository');
    await dialog(page).getByLabel('File').fill('deploy/compose.yml');
    await next(page, 'See what changes');
    await expect(dialog(page).getByText('is not the file that you opened here')).toBeVisible();
    await expect(dialog(page).getByText(/nothing to send but the whole of it/)).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: 'Write the message' })).toBeDisabled();
    await dialog(page)
      .getByLabel(/^My whole file/)
      .check();
    await expect(dialog(page).getByText('These lines will change')).toBeVisible();
    await next(page, 'Write the message');
    await next(page, 'Send');
    await expect(dialog(page).getByText(/^Sent to main/)).toBeVisible();
    expect(server.git('show', 'main:deploy/compose.yml')).toBe(mine);
  });

  test('that cannot be reached is told of, with what to do', async ({ page, watch }) => {
    const silent = await startGitServer({ files: { 'compose.yml': FILE }, cors: false });
    watch.allow(new RegExp(new URL(silent.url).origin));
    watch.allow(/net::ERR_FAILED/);
    await openApp(page);
    await runAppAction(page, 'Open from a repository');
    await dialog(page).getByLabel('Address of the repository').fill(silent.url);
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('alert')).toContainText(
      /does not let web pages talk to it.*CORS/,
    );
    await silent.close();
  });
});
