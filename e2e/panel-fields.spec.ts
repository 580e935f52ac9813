import { expect, type Locator, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { sourceText } from './support/documents.ts';
import { line } from './support/editor.ts';
import { test } from './support/fixtures.ts';
import {
  chooseByKeys,
  OTHER_SURFACES,
  openService,
  panel,
  tabTo,
  unfold,
  unfoldByKeys,
} from './support/panels.ts';

const BEFORE = `version: '2.4'
services:
  # what people see
  web:
    build: ./web # the site
    networks:
      - back # of the database
networks:
  back: {}
`;

const AFTER = `version: '2.4'
services:
  # what people see
  web:
    build: # the site
      context: ./web
      args:
        VERSION: '1.2'
    healthcheck:
      test: curl -f http://localhost
      interval: 1m
    networks:
      back: # of the database
        aliases:
          - site
    extra_hosts:
      broker: '10.0.0.7'
    mem_limit: 256m
networks:
  back: {}
`;

/** The control of a field; its help has a longer name. */
const field = (page: Page, label: string): Locator =>
  panel(page).getByLabel(label, { exact: true });

/** Fills the cells of a new row, from the button that adds one. */
async function typeRow(page: Page, ...cells: readonly string[]): Promise<void> {
  for (const cell of cells) {
    await page.keyboard.type(cell);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

test.describe('the fields of a service', () => {
  test('are set with the mouse, and only their lines change', async ({ page }) => {
    await openService(page, BEFORE, 'web');
    const side = panel(page);
    await side.getByRole('button', { name: 'Add argument' }).click();
    await typeRow(page, 'VERSION', '1.2');
    await field(page, 'How health is checked').selectOption({ label: 'A command line' });
    await field(page, 'Command line').fill('curl -f http://localhost');
    await field(page, 'Command').click();
    await field(page, 'Every').fill('1m');
    await field(page, 'Command').click();
    await side.getByRole('button', { name: 'Names and address in back' }).click();
    await side.getByRole('button', { name: 'Add alias' }).click();
    await typeRow(page, 'site');
    await side.getByRole('button', { name: 'Add host' }).click();
    await typeRow(page, 'broker', '10.0.0.7');
    await unfold(page, 'Resources');
    await field(page, 'Memory at most').fill('256m');
    await field(page, 'Weight of processor time').click();
    expect(await sourceText(page)).toBe(AFTER);
  });

  test('are set with the keyboard alone', async ({ page }) => {
    await openService(page, BEFORE, 'web');
    const side = panel(page);
    await tabTo(page, side.getByRole('button', { name: 'Add argument' }));
    await page.keyboard.press('Enter');
    await typeRow(page, 'VERSION', '1.2');
    await chooseByKeys(page, field(page, 'How health is checked'), 'A command line');
    await tabTo(page, field(page, 'Command line'));
    await page.keyboard.type('curl -f http://localhost');
    await page.keyboard.press('Enter');
    await tabTo(page, field(page, 'Every'));
    await page.keyboard.type('1m');
    await page.keyboard.press('Enter');
    await unfoldByKeys(page, 'Network');
    await tabTo(page, side.getByRole('button', { name: 'Names and address in back' }));
    await page.keyboard.press('Enter');
    await tabTo(page, side.getByRole('button', { name: 'Add alias' }));
    await page.keyboard.press('Enter');
    await typeRow(page, 'site');
    await tabTo(page, side.getByRole('button', { name: 'Add host' }));
    await page.keyboard.press('Enter');
    await typeRow(page, 'broker', '10.0.0.7');
    await unfoldByKeys(page, 'Resources');
    await tabTo(page, field(page, 'Memory at most'));
    await page.keyboard.type('256m');
    await page.keyboard.press('Enter');
    expect(await sourceText(page)).toBe(AFTER);
  });

  test('say what a device would make of a value, and keep what was typed', async ({ page }) => {
    const text = 'services:\n  web:\n    image: a:1\n    mem_limit: 256m # enough\n';
    await openService(page, text, 'web');
    const memory = field(page, 'Memory at most');
    await memory.fill('1.5g');
    await memory.press('Enter');
    await expect(memory).toHaveAccessibleDescription(/A device would read 1\.5g as 0.*1536m/);
    await expect(memory).toHaveValue('1.5g');
    await memory.fill('1536m');
    await memory.press('Enter');
    expect(await sourceText(page)).toBe(text.replace('256m', '1536m'));
    await memory.fill('');
    await memory.press('Enter');
    expect(await sourceText(page)).toBe('services:\n  web:\n    image: a:1\n');
  });

  test('hide what few need until it is written, and say what a target has no use for', async ({
    page,
  }) => {
    await openService(page, 'services:\n  web:\n    image: a:1\n    user: node\n', 'web');
    const side = panel(page);
    await expect(field(page, 'User')).toHaveValue('node');
    const signal = field(page, 'Signal to stop');
    await expect(signal).toBeHidden();
    await side.getByRole('button', { name: 'More start-up settings' }).click();
    await signal.fill('SIGINT');
    await signal.press('Enter');
    await expect(signal).toBeFocused();
    await expect(side.getByText('Not for balena')).toBeVisible();
    await expect(side.getByText('Balena’s builder refuses “stdin_open”.')).toBeVisible();
    await side.getByRole('button', { name: 'More start-up settings' }).click();
    await expect(signal).toHaveValue('SIGINT');
    await expect(side.getByText('Not for balena')).toBeHidden();
  });

  test('show what comes from an anchor, and write an own copy over it', async ({ page }) => {
    const text = `x-health: &health
  test: ["CMD", "true"]
  interval: 2m # seldom
services:
  web:
    image: a:1
    healthcheck: *health # as all
`;
    await openService(page, text, 'web');
    const every = field(page, 'Every');
    await expect(every).toHaveValue('2m');
    await expect(every).toHaveAccessibleDescription(/Inherited from anchor health/);
    await every.fill('5m');
    await every.press('Enter');
    expect(await sourceText(page)).toBe(
      text.replace(
        'healthcheck: *health # as all\n',
        'healthcheck: # as all\n      test:\n        - CMD\n        - "true"\n      interval: 5m\n',
      ),
    );
  });

  test('come into sight when another pane points at them', async ({ page }) => {
    await openService(
      page,
      `services:\n  web:\n    image: a:1\n    ulimits:\n      nofile: 1024\n    build:\n      context: .\n      ssh: [default]\n`,
      'web',
    );
    const limit = panel(page).getByRole('group', { name: 'limit nofile' });
    await line(page, 'nofile').click();
    await expect(limit).toBeInViewport();
    // What has no form of its own is shown as YAML, within its section.
    await expect(field(page, 'ssh as YAML')).toHaveValue('ssh: [default]');
  });

  test('let an old base image run systemd in one step', async ({ page }) => {
    const text =
      "version: '2'\nservices:\n  main:\n    build: .\n    environment:\n      INITSYSTEM: 'on'\n";
    await openService(page, text, 'main');
    await panel(page)
      .getByRole('button', { name: /^Let it run systemd/ })
      .click();
    const after = await sourceText(page);
    expect(after).toContain('    privileged: true\n');
    expect(after).toContain('    restart: always\n');
    await page.getByRole('button', { name: /^Undo/ }).click();
    expect(await sourceText(page)).toBe(text);
  });

  test('are free of barriers, with everything open and full of problems', async ({ page }) => {
    await openService(
      page,
      `services:
  web:
    image: a
    build: {context: ., args: [A=1], shm_size: 1.5g}
    healthcheck: {test: [curl], interval: 90, start_interval: 1s}
    init: true
    networks: {back: {aliases: [x], priority: 1}}
    extra_hosts: ['a:1']
    ulimits: {nofile: 1}
    cpus: 2
    mem_limit: lots
networks: {back: {}}
`,
      'web',
    );
    const side = panel(page);
    for (const title of ['Ports', 'Network', 'Storage', 'Resources', 'Environment']) {
      await unfold(page, title);
    }
    for (const more of await side.getByRole('button', { name: /^More / }).all()) await more.click();
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await page.emulateMedia({ colorScheme: 'dark' });
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await page.setViewportSize({ width: 360, height: 740 });
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
  });
});
