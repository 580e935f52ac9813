import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { type RestHost, startRestHost } from '../src/transfer/testing/rest-host.ts';
import { checkAccessibility } from './support/accessibility.ts';
import { canvasReady, openApp, runAppAction, sourceText } from './support/documents.ts';
import { test as base } from './support/fixtures.ts';
import { panel } from './support/panels.ts';

const FILE = readFileSync(new URL('./fixtures/weather-station.yml', import.meta.url), 'utf8');
const TOKEN = 'token-of-ann';

const test = base.extend<{ host: RestHost }>({
  host: async ({ watch }, use) => {
    const host = await startRestHost('github', 'ann/app', { 'docker-compose.yml': FILE });
    watch.allow(new RegExp(new URL(host.url).origin));
    // The browser itself notes every answer of failure.
    watch.allow(/Failed to load resource/);
    await use(host);
    expect(host.complaints).toEqual([]);
    await host.close();
  },
});

// Several dialogs each, with comparisons in the code editor: slow machines take their time.
test.describe.configure({ timeout: 150_000 });

const dialog = (page: Page) => page.getByRole('dialog');
const next = (page: Page, name: string) => dialog(page).getByRole('button', { name }).click();

async function openFromHost(page: Page, host: RestHost): Promise<void> {
  await openApp(page);
  await runAppAction(page, 'Open from a repository');
  await dialog(page)
    .getByLabel('Address of the repository')
    .fill(`${host.url}/blob/main/docker-compose.yml`);
  await dialog(page).getByLabel('Kind of host').selectOption('GitHub');
  await dialog(page).getByLabel('Access token').fill(TOKEN);
}

/** Opens the file, adds a service and goes on to the message of its commit. */
async function addDataAndSend(page: Page, host: RestHost): Promise<void> {
  await openFromHost(page, host);
  await next(page, 'Find the compose files');
  await next(page, 'Open');
  await addData(page);
  await sendOn(page);
}

async function addData(page: Page): Promise<void> {
  await canvasReady(page);
  await panel(page).getByLabel('Name of a new service').fill('data');
  await page.keyboard.press('Enter');
}

async function sendOn(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+S');
  await next(page, 'See what changes');
  await next(page, 'Write the message');
}

async function sourceTextAfter(page: Page, button: string): Promise<string> {
  await next(page, button);
  await expect(dialog(page)).toBeHidden();
  return sourceText(page);
}

test.describe('a host with a REST interface', () => {
  test('gets a branch and a pull request, by keyboard alone', async ({ page, host }) => {
    await openFromHost(page, host);
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByLabel('File')).toHaveValue('docker-compose.yml');
    await page.keyboard.press('Enter');
    await canvasReady(page);
    await panel(page).getByLabel('Name of a new service').fill('data');
    await page.keyboard.press('Enter');
    await expect.poll(() => sourceText(page)).toContain('data:');
    const sent = await sourceText(page);

    await page.keyboard.press('ControlOrMeta+S');
    // It let us in before, in this tab: what is there shows at once.
    await expect(dialog(page).getByLabel('File')).toHaveValue('docker-compose.yml');
    await dialog(page).getByLabel('File').press('Enter');
    await expect(dialog(page).getByText('These lines will change')).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Write the message' }).press('Enter');
    await expect(dialog(page).getByLabel('What you did')).toHaveValue('Add data');
    await dialog(page).getByLabel('To a new branch').press('Space');
    await expect(dialog(page).getByLabel('Open a pull request into main')).toBeChecked();
    await dialog(page).getByLabel('Name of the new branch').press('Enter');
    await expect(dialog(page).getByText(/^Sent to edit\/add-data as commit/)).toBeVisible();
    await expect(dialog(page).getByRole('link', { name: 'See it there' })).toHaveAttribute(
      'href',
      'https://host.example/ann/app/pulls/1',
    );
    await checkAccessibility(page);
    expect(host.model.read('edit/add-data', 'docker-compose.yml')).toBe(sent);
    expect(host.model.read('main', 'docker-compose.yml')).toBe(FILE);
    expect(host.model.requests).toEqual([
      { from: 'edit/add-data', into: 'main', title: 'Add data' },
    ]);
  });

  test('gets a pull request from a fork where we may only look', async ({ page, host }) => {
    host.model.readOnly = true;
    await addDataAndSend(page, host);
    await expect(dialog(page).getByText('You may look at ann/app, but not write')).toBeVisible();
    await expect(dialog(page).getByLabel('Straight to main')).toBeDisabled();
    await expect(dialog(page).getByLabel('To a fork of your own')).toBeChecked();
    await expect(dialog(page).getByLabel('Open a pull request into main of ann/app')).toBeChecked();
    await checkAccessibility(page);
    expect(host.model.ownFork).toBeUndefined();
    host.failNext('/forks', { status: 403, body: { message: 'forking is disabled' } });
    await next(page, 'Fork and send');
    await expect(dialog(page).getByRole('alert')).toContainText(/makes no fork of this repository/);
    await next(page, 'Fork and send');
    await expect(
      dialog(page).getByText(/^Sent to edit\/add-data of bob\/app as commit/),
    ).toBeVisible();
    expect(host.model.requests).toEqual([
      { from: 'bob:edit/add-data', into: 'main', title: 'Add data' },
    ]);
    expect(host.model.ownFork?.model.read('edit/add-data', 'docker-compose.yml')).toBe(
      await sourceTextAfter(page, 'Back to work'),
    );
    expect(host.model.read('main', 'docker-compose.yml')).toBe(FILE);

    // What comes later goes to the fork, where we may write.
    await panel(page).getByLabel('Name of the service').fill('records');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+S');
    await expect(dialog(page).getByLabel('Address of the repository')).toHaveValue(/bob\/app$/);
    await expect(dialog(page).getByLabel('Branch')).toHaveValue('edit/add-data');
    await next(page, 'See what changes');
    await next(page, 'Write the message');
    await expect(dialog(page).getByLabel('Straight to edit/add-data')).toBeEnabled();
  });

  test('offers a fork once the host has refused a commit', async ({ page, host }) => {
    // Not every answer tells of rights.
    const silent = { status: 200, body: { default_branch: 'main' } };
    host.failNext('GET /repos/ann/app', silent);
    await openFromHost(page, host);
    await next(page, 'Find the compose files');
    await next(page, 'Open');
    await addData(page);
    host.failNext('GET /repos/ann/app', silent);
    await sendOn(page);
    host.failNext('PUT', { status: 403, body: { message: 'Resource not accessible' } });
    await next(page, 'Send');
    await expect(dialog(page).getByRole('alert')).toContainText(
      /may not write to this repository.*Choose “To a fork of your own”/,
    );
    expect(host.model.ownFork).toBeUndefined();
    await dialog(page).getByLabel('To a fork of your own').check();
    await next(page, 'Fork and send');
    await expect(dialog(page).getByText(/of bob\/app as commit/)).toBeVisible();
  });

  test('keeps a token only where that is asked for, and then locked', async ({ page, host }) => {
    await openFromHost(page, host);
    await dialog(page)
      .getByLabel(/^Keep it in this browser/)
      .check();
    await dialog(page).getByLabel('Passphrase', { exact: true }).fill('correct horse');
    await checkAccessibility(page);
    await next(page, 'Find the compose files');
    await expect(dialog(page).getByLabel('File')).toHaveValue('docker-compose.yml');
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
    expect(kept).toContain('iterations');
    expect(kept).not.toContain(TOKEN);

    await page.reload();
    await page.getByRole('main').waitFor();
    await runAppAction(page, 'Open from a repository');
    await dialog(page).getByLabel('Address of the repository').fill(host.url);
    await dialog(page).getByLabel('Kind of host').selectOption('GitHub');
    const passphrase = dialog(page).getByLabel(/^Passphrase of the token for/);
    await passphrase.fill('wrong horse');
    await passphrase.press('Enter');
    await expect(dialog(page).getByRole('alert')).toContainText('not the passphrase');
    await passphrase.fill('correct horse');
    await passphrase.press('Enter');
    await expect(dialog(page).getByLabel('File')).toHaveValue('docker-compose.yml');
    expect(host.tokens.at(-1)).toBe(`Bearer ${TOKEN}`);
  });

  test('does not take a token along to another address', async ({ page, host }) => {
    await openFromHost(page, host);
    await dialog(page).getByLabel('Address of the repository').fill('https://git.example.org/a/b');
    await expect(dialog(page).getByLabel('Access token')).toHaveValue('');
    await dialog(page).getByLabel('Address of the repository').fill(host.url);
    await expect(dialog(page).getByLabel('Access token')).toHaveValue('');
  });

  test('says what is wrong, and the work stays', async ({ page, host }) => {
    host.failNext('GET', { status: 401, body: { message: 'Bad credentials' } });
    await openFromHost(page, host);
    await next(page, 'Find the compose files');
    await expect(dialog(page).getByRole('alert')).toContainText(/does not know who you are/);
    await expect(dialog(page).getByRole('alert')).not.toContainText(TOKEN);
    host.failNext('GET', { status: 429, body: {}, headers: { 'retry-after': '60' } });
    await next(page, 'Find the compose files');
    await expect(dialog(page).getByRole('alert')).toContainText(
      /takes no more requests for now, until/,
    );
    await checkAccessibility(page);
    await next(page, 'Find the compose files');
    await expect(dialog(page).getByLabel('File')).toHaveValue('docker-compose.yml');
  });
});
