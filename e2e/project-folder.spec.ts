import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { checkFile } from '../src/cli/check-file.ts';
import { projectIn } from '../src/cli/project-in.ts';
import { checkAccessibility } from './support/accessibility.ts';
import { putFolder, takeFolder } from './support/browser-folder.ts';
import { canvasReady, openApp, runAppAction, sourceText } from './support/documents.ts';
import { editor, goTo } from './support/editor.ts';
import { test } from './support/fixtures.ts';
import { panel } from './support/panels.ts';

const COMPOSE = `version: '2'
services:
  web:
    build: ./web   # the page
    ports: ['80:80']
  main:
    build: ./main
  gpio:
    build: ./gpoi
`;

const VARIABLES = `services:
  web:
    image: nginx:\${TAG}
    ports: ["\${PORT}:80"]
    env_file: web.env
`;

/** Writes real files into a folder of their own. */
async function makeProject(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'project-'));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** What `check --folder` says of the same folder. */
function messagesOf(folder: string): readonly string[] {
  const bytes = readFileSync(join(folder, 'docker-compose.yml'));
  const project = projectIn(folder);
  const checked = checkFile('docker-compose.yml', bytes, { target: 'balena', project });
  return checked.ok ? checked.diagnostics.map(({ message }) => message) : [];
}

async function openFolder(page: Page, folder: string): Promise<void> {
  await page.addInitScript(() => Reflect.deleteProperty(window, 'showDirectoryPicker'));
  await openApp(page);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('banner').getByRole('button', { name: 'File' }).click();
  await page.getByRole('menuitem', { name: /^Open a project folder/ }).click();
  await (await chooser).setFiles(folder);
}

test.describe('a project folder', () => {
  test('is checked with its Dockerfiles, after a reload too', async ({ page }) => {
    const folder = await makeProject({
      'docker-compose.yml': COMPOSE,
      'web/Dockerfile': 'FROM nginx\nEXPOSE 8080\n',
      'main/Dockerfile.template': 'FROM %%BALENA_MACHINE_NAME%%\nENV INITSYSTEM on\n',
      'gpio/Dockerfile': 'FROM alpine\n',
      'node_modules/x/docker-compose.yml': 'services: {}\n',
    });
    await openFolder(page, folder);
    await canvasReady(page);
    await expect(page.getByText('3 Dockerfiles read')).toBeVisible();
    expect(await sourceText(page)).toBe(COMPOSE);
    const problems = page.getByRole('button', { name: /^Problems/ });
    await problems.click();
    const list = page.getByRole('region', { name: 'Problems', exact: true });
    const told = async () => {
      await expect(list.getByText('There is no folder ./gpoi')).toBeVisible();
      await expect(list.getByText('The Dockerfile of web exposes 8080, not 80')).toBeVisible();
      await expect(list.getByText('INITSYSTEM=on in its Dockerfile starts systemd')).toBeVisible();
    };
    await told();
    await page.reload();
    await canvasReady(page);
    await told();
    await panel(page).getByRole('button', { name: 'gpio', exact: true }).first().click();
    const built = panel(page).getByLabel('Folder', { exact: true });
    await built.fill('./');
    await expect(page.getByRole('listbox').getByRole('option')).toHaveText([
      /^\.\/gpio/,
      /^\.\/main/,
      /^\.\/web/,
    ]);
    await page.getByRole('option', { name: /^\.\/gpio/ }).click();
    await expect(list.getByText('There is no folder ./gpoi')).toBeHidden();
    await expect(panel(page).getByText('Built from gpio/Dockerfile.')).toBeVisible();
    expect(await sourceText(page)).toBe(COMPOSE.replace('./gpoi', './gpio'));
    await rm(folder, { recursive: true });
  });

  test('tells what its .env makes of variables, and which files it lacks', async ({ page }) => {
    const folder = await makeProject({
      'docker-compose.yml': VARIABLES,
      '.env': 'TAG=1.27\nPORT="8080" # of the page\n',
    });
    await openFolder(page, folder);
    await canvasReady(page);
    await page.getByRole('button', { name: /^Problems/ }).click();
    const list = page.getByRole('region', { name: 'Problems', exact: true });
    await expect(
      list.getByText('The .env file sets TAG, but today’s balena CLI does not read that file'),
    ).toBeVisible();
    await expect(list.getByText('There is no file web.env beside the compose file')).toBeVisible();
    await panel(page).getByLabel('Checked for', { exact: true }).selectOption('compose');
    await expect(list.getByText('The .env file sets TAG')).toBeHidden();
    await expect(list.getByText('There is no file web.env beside the compose file')).toBeVisible();
    await panel(page).getByRole('button', { name: 'web', exact: true }).first().click();
    await expect(panel(page).getByText('With the .env file: nginx:1.27')).toBeVisible();
    expect(await sourceText(page)).toBe(VARIABLES);
    await goTo(page, 'env_file:');
    await page.keyboard.press('Enter');
    await page.keyboard.type('hostname: web-${');
    await expect(editor(page).locator('.suggest-widget .monaco-list-row').first()).toContainText(
      'TAG',
    );
    await page.keyboard.press('Enter');
    await expect.poll(() => sourceText(page)).toContain(`    hostname: web-\${TAG}\n`);
    await rm(folder, { recursive: true });
  });

  test('knows the devices and the build settings of the app', async ({ page }) => {
    const folder = await makeProject({
      'docker-compose.yml':
        "version: '2.1'\nservices:\n  web:\n    build: ./web\n  browser:\n    image: bh.cr/balenablocks/browser-aarch64\n",
      'balena.yml':
        'name: dash\nversion: 2.0.0\ntype: sw.application\ndata:\n  defaultDeviceType: raspberrypi3\n',
      '.balena/balena.yml':
        'build-variables:\n  services:\n    wbe: [MODE=kiosk]\nbuild-secrets:\n  global:\n    - {source: token, dest: npm}\n',
      'web/Dockerfile': 'FROM a\n',
      'web/Dockerfile.armv7hf': 'FROM b\n',
    });
    await openFolder(page, folder);
    await canvasReady(page);
    await expect(
      page.getByText('2 Dockerfiles, balena.yml, .balena/balena.yml read'),
    ).toBeVisible();
    await page.getByRole('button', { name: /^Problems/ }).click();
    const list = page.getByRole('region', { name: 'Problems', exact: true });
    await expect(
      list.getByText('balena.yml says that the app is for raspberrypi3 (armv7hf)'),
    ).toBeVisible();
    await expect(list.getByText('a service wbe, which this app does not have')).toBeVisible();
    await expect(list.getByText('there is no file .balena/secrets/token')).toBeVisible();
    const onCommandLine = messagesOf(folder);
    expect(onCommandLine).toHaveLength(4);
    for (const message of onCommandLine) await expect(list.getByText(message)).toBeVisible();
    await page.getByRole('button', { name: 'Details' }).click();
    const found = page.getByRole('dialog').getByRole('region', { name: 'The folder' });
    await expect(found).toContainText('dash 2.0.0');
    await expect(found).toContainText('web: web/Dockerfile.armv7hf');
    await checkAccessibility(page);
    await rm(folder, { recursive: true });
  });

  test('without a compose file is refused in words', async ({ page }) => {
    const folder = await makeProject({ 'notes.txt': 'nothing' });
    await openFolder(page, folder);
    await expect(page.getByText('has no docker-compose.yml')).toBeVisible();
    await rm(folder, { recursive: true });
  });

  test('takes new overrides, and is looked at again after a reload', async ({ page }) => {
    await page.addInitScript(() => Object.assign(window, { showDirectoryPicker: () => undefined }));
    await openApp(page);
    await putFolder(page, 'shop', { 'docker-compose.yml': COMPOSE, 'web/Dockerfile': 'FROM a\n' });
    await runAppAction(page, 'Open a project folder');
    await canvasReady(page);
    await runAppAction(page, 'New docker-compose.dev.yml');
    await page.getByRole('button', { name: 'Add service' }).click();
    await page.keyboard.type('shell');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByText('Saved docker-compose.dev.yml in the folder shop.')).toBeVisible();
    const { 'docker-compose.dev.yml': saved } = await takeFolder(page, 'shop');
    expect(saved?.toString()).toBe(await sourceText(page));

    await page.reload();
    await canvasReady(page);
    await page.getByRole('button', { name: /^docker-compose\.yml/ }).click();
    await page.getByRole('button', { name: /^Problems/ }).click();
    const list = page.getByRole('region', { name: 'Problems', exact: true });
    await expect(list.getByText('There is no folder ./main')).toBeVisible();
    await putFolder(page, 'shop', { 'main/Dockerfile': 'FROM a\n', 'gpoi/Dockerfile': 'FROM a\n' });
    await runAppAction(page, 'Look at the project folder again');
    await expect(list.getByText('There is no folder ./main')).toBeHidden();
  });
});
