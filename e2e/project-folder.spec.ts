import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { canvasReady, openApp, sourceText } from './support/documents.ts';
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
    await rm(folder, { recursive: true });
  });

  test('without a compose file is refused in words', async ({ page }) => {
    const folder = await makeProject({ 'notes.txt': 'nothing' });
    await openFolder(page, folder);
    await expect(page.getByText('has no docker-compose.yml')).toBeVisible();
    await rm(folder, { recursive: true });
  });
});
