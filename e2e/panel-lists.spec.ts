import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';
import { OTHER_SURFACES, openService, panel, unfold } from './support/panels.ts';

/** Goes back to the text before, by the keys of the app. */
async function undoAll(page: Page, steps: number, before: string): Promise<void> {
  await page.getByRole('button', { name: /^Undo/ }).focus();
  for (let step = 0; step < steps; step++) await page.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => sourceText(page)).toBe(before);
}

test.describe('lists edit like spreadsheets', () => {
  const PORTS = `services:
  web:
    image: nginx
    ports:
      - "80:80" # web
      # the shell
      - "22:22"
      - 8080:8080/udp
`;

  test('by keys: move, go from row to row, remove, undo', async ({ page }) => {
    await openService(page, PORTS, 'web');
    const side = panel(page);
    await side.getByLabel('Device port, 22:22').focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect(side.getByLabel('Device port, 22:22')).toBeFocused();
    await expect(side.getByText('port 22:22 moved to 1 of 3')).toBeAttached();
    expect(await sourceText(page)).toBe(`services:
  web:
    image: nginx
    ports:
      # the shell
      - "22:22"
      - "80:80" # web
      - 8080:8080/udp
`);
    // What is being typed goes along with its row.
    await side.getByLabel('Device port, 22:22').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('2222');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(side.getByLabel('Device port, 2222:22')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('ArrowUp');
    await expect(side.getByLabel('Device port, 8080:8080/udp')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Backspace');
    await expect(side.getByLabel('Device port, 2222:22')).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Tab');
    await expect(side.getByRole('button', { name: 'Move port 80:80', exact: true })).toBeFocused();
    await page.keyboard.press('Delete');
    expect(await sourceText(page)).toBe(`services:
  web:
    image: nginx
    ports:
      # the shell
      - "2222:22"
`);
    await undoAll(page, 6, PORTS);
  });

  test('by mouse: a handle drags a row to its place', async ({ page }) => {
    await openService(page, PORTS, 'web');
    const side = panel(page);
    const handle = side.getByRole('button', { name: 'Move port 8080:8080/udp', exact: true });
    await handle.hover();
    const start = await handle.boundingBox();
    const end = await side.getByRole('group', { name: 'port 80:80' }).boundingBox();
    if (!start || !end) throw new Error('it is not to be seen');
    await page.mouse.move(start.x + 6, start.y + 6);
    await page.mouse.down();
    await page.mouse.move(end.x + 6, end.y + 2, { steps: 6 });
    await page.mouse.up();
    await expect(
      side.getByRole('button', { name: 'Move port 8080:8080/udp', exact: true }),
    ).toBeFocused();
    expect(await sourceText(page)).toBe(`services:
  web:
    image: nginx
    ports:
      - 8080:8080/udp
      - "80:80" # web
      # the shell
      - "22:22"
`);
    // Let go by Escape it stays where it is.
    await page.mouse.move(start.x + 6, start.y + 6);
    await page.mouse.down();
    await page.mouse.move(end.x + 6, end.y + 2, { steps: 4 });
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await undoAll(page, 1, PORTS);
  });

  test('an anchor does not move behind its alias', async ({ page }) => {
    const text = `services:
  web:
    image: nginx
    environment:
      A: &a one
      B: *a
`;
    await openService(page, text, 'web');
    const side = panel(page);
    await side.getByLabel('Name, A', { exact: true }).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(side.getByText(/the anchor &a must stand above every \*a/)).toBeVisible();
    await expect(side.getByLabel('Name, A', { exact: true })).toBeFocused();
    expect(await sourceText(page)).toBe(text);
  });

  test('have no barriers', async ({ page }) => {
    await openService(page, PORTS, 'web');
    await unfold(page, 'Environment');
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
  });
});

test.describe('suggestions', () => {
  const APP = `services:
  web:
    image: nginx:1.27
    ports: ["80:80"]
    environment: {LEVEL: debug}
  api:
    image: node:22
    volumes:
      - cache:/var/cache
`;

  test('come from what the app has, by one set of keys', async ({ page }) => {
    await openService(page, APP, 'api');
    const side = panel(page);
    await unfold(page, 'Ports');
    await side.getByRole('button', { name: 'Add port' }).click();
    await page.keyboard.press('ArrowDown');
    await expect(
      page.getByRole('option', { name: /^8080 Free, unlike 80, which web has/ }),
    ).toBeVisible();
    await page.keyboard.press('Escape');
    // A clash is said while it is typed, before anything is written.
    await page.keyboard.type('80');
    await expect(side.getByText('Port 80 of the device is taken: web has it.')).toBeVisible();
    await side.getByLabel('Device port, new port').fill('');
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(side.getByText(/is taken/)).toBeHidden();
    await page.keyboard.press('Enter');
    await page.keyboard.type('3000');
    for (const _ of [1, 2, 3]) await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await unfold(page, 'Environment');
    await side.getByRole('button', { name: 'Add variable' }).click();
    await side.getByLabel('Name, new variable').click();
    await page.getByRole('option', { name: 'LEVEL As in web' }).click();
    await side.getByLabel('Value, new variable').click();
    await page.getByRole('option', { name: 'debug As in web' }).click();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    expect(await sourceText(page)).toBe(`services:
  web:
    image: nginx:1.27
    ports: ["80:80"]
    environment: {LEVEL: debug}
  api:
    image: node:22
    environment:
      LEVEL: "debug"
    ports:
      - "8080:3000"
    volumes:
      - cache:/var/cache
`);
    await undoAll(page, 2, APP);
  });

  test('know volumes that are used and not declared', async ({ page }) => {
    await openService(page, APP, 'web');
    const side = panel(page);
    await unfold(page, 'Storage');
    await side.getByRole('button', { name: 'Add volume' }).click();
    await page.keyboard.press('ArrowDown');
    await expect(
      page.getByRole('option', { name: 'cache Used by api, not declared yet' }),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option', { name: '/var/cache As in api' })).toBeVisible();
    await expect(
      page.getByRole('option', { name: '/usr/share/nginx/html Where nginx:1.27 keeps data' }),
    ).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => sourceText(page))
      .toContain('    ports: ["80:80"]\n    volumes:\n      - cache:/var/cache\n    environment');
  });
});

test.describe('environment', () => {
  const VARIABLES = `services:
  web:
    image: nginx
    environment:
      - A=1 # first
      - B=2
`;
  const ENV = `# from the old machine
export A=one
KEY="-----BEGIN
abc # no comment
-----END"
NOTE=two words # why
B=2
`;

  test('takes a .env, and shows what it would change', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openService(page, VARIABLES, 'web');
    const side = panel(page);
    await side.getByRole('button', { name: 'Paste a .env…' }).focus();
    await page.keyboard.press('Enter');
    const area = side.getByLabel('Contents of a .env file').last();
    await expect(area).toBeFocused();
    await page.evaluate(
      (text) => navigator.clipboard.writeText(text),
      ENV.replaceAll('\n', '\r\n'),
    );
    await page.keyboard.press('ControlOrMeta+V');
    await expect(side.getByRole('row', { name: 'A 1 one changes' })).toBeVisible();
    await expect(side.getByRole('row', { name: 'B 2 as it is' })).toBeVisible();
    await expect(side.getByRole('row', { name: 'NOTE two words new' })).toBeVisible();
    expect(await sourceText(page)).toBe(VARIABLES);
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(side.getByRole('button', { name: 'Paste a .env…' })).toBeFocused();
    expect(await sourceText(page)).toBe(`services:
  web:
    image: nginx
    environment:
      - A=one # first
      - B=2
      - |-
        KEY=-----BEGIN
        abc # no comment
        -----END
      - NOTE=two words
`);
    await undoAll(page, 1, VARIABLES);
  });

  test('lines pasted into the table are added at once, unless they change something', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openService(page, VARIABLES, 'web');
    const side = panel(page);
    const paste = async (text: string) => {
      await side.getByRole('button', { name: 'Add variable' }).click();
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      await page.keyboard.press('ControlOrMeta+V');
    };
    await paste('C=3\nD="4 # 4"\n');
    const added = `${VARIABLES}      - C=3\n      - "D=4 # 4"\n`;
    await expect.poll(() => sourceText(page)).toBe(added);
    await paste('C=5\nE=6\n');
    await expect(side.getByRole('row', { name: 'C 3 5 changes' })).toBeVisible();
    await expect(side.getByLabel('Contents of a .env file').last()).toBeFocused();
    expect(await sourceText(page)).toBe(added);
    await page.keyboard.press('Escape');
    await undoAll(page, 1, VARIABLES);
  });
});

test.describe('keys without a form', () => {
  const LOGGED = `x-log: &log
  driver: json-file
services:
  web:
    image: nginx
    # so that the card lives long
    logging: # see the manual
      driver:   local   # odd blanks
      options: {max-size: "1m"}
    logs_of_mine: *log
`;

  test('are changed as YAML, with what is wrong said by line', async ({ page }) => {
    await openService(page, LOGGED, 'web');
    const side = panel(page);
    const area = side.getByLabel('logging as YAML');
    await expect(area).toHaveValue(`# so that the card lives long
logging: # see the manual
  driver:   local   # odd blanks
  options: {max-size: "1m"}`);
    // By keys: a new line as deep as the one above, then a mistake.
    await area.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('labels: "a');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(side.getByText(/line 5/i)).toBeVisible();
    expect(await sourceText(page)).toBe(LOGGED);
    // What is wrong is kept, wherever one goes meanwhile.
    await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
    await side.getByRole('button', { name: 'web', exact: true }).first().click();
    await expect(area).toHaveValue(/labels: "a$/);
    await expect(side.getByText(/line 5/i)).toBeVisible();
    await area.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.type('" # mine');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(area).not.toHaveAttribute('aria-invalid');
    const after = LOGGED.replace(
      '      options: {max-size: "1m"}\n',
      '      options: {max-size: "1m"}\n      labels: "a" # mine\n',
    );
    expect(await sourceText(page)).toBe(after);
    // Tab leaves, unless it is asked to indent.
    await area.focus();
    await page.keyboard.press('ControlOrMeta+End');
    await page.keyboard.press('Control+M');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(area).toBeFocused();
    await expect(area).toHaveValue(/\n {4}$/);
    await page.keyboard.press('Escape');
    await expect(area).toHaveValue(/# mine$/);
    await page.keyboard.press('Control+M');
    await page.keyboard.press('Tab');
    await expect(side.getByRole('button', { name: 'Show in text: logging' })).toBeFocused();
    await undoAll(page, 1, LOGGED);
  });

  test('are added with suggestions and removed', async ({ page }) => {
    await openService(page, LOGGED, 'web');
    const side = panel(page);
    await side.getByLabel('Add another key').fill('platf');
    await page.getByRole('option', { name: /^platform/ }).click();
    const area = side.getByLabel('platform as YAML');
    await expect(area).toBeFocused();
    await page.keyboard.type('linux/arm64 # a Pi');
    await page.keyboard.press('ControlOrMeta+Enter');
    expect(await sourceText(page)).toContain('    platform: linux/arm64 # a Pi\n');
    await side.getByRole('button', { name: 'Remove logging', exact: true }).click();
    expect(await sourceText(page)).not.toContain('    logging');
    expect(await sourceText(page)).not.toContain('so that the card lives long');
    await undoAll(page, 2, LOGGED);
  });

  test('at the top of the file too', async ({ page }) => {
    await openService(page, LOGGED, 'web');
    await page.keyboard.press('Escape');
    const side = panel(page);
    await page.locator('.react-flow__pane').click({ position: { x: 5, y: 5 } });
    await unfold(page, 'Everything else');
    const area = side.getByLabel('x-log as YAML');
    await area.fill('x-log:\n  driver: none');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(side.getByText(/The anchor &log must stay: \*log in line 10/)).toBeVisible();
    await area.fill('x-log: &log\n  driver: none # quiet');
    await side.getByRole('button', { name: 'Show in text: x-log' }).focus();
    await expect
      .poll(() => sourceText(page))
      .toBe(LOGGED.replace('driver: json-file', 'driver: none # quiet'));
    await undoAll(page, 1, LOGGED);
  });
});

test.describe('several services', () => {
  const APP = `services:
  web:
    image: nginx # the way in
    restart: always
    environment: {LEVEL: debug}
  api:
    image: node
    volumes: ["data:/data"]
    cap_add: [NET_ADMIN]
    environment:
      - LEVEL=info
  db:
    image: postgres
volumes:
  data:
`;

  async function selectBoth(page: Page): Promise<void> {
    await openService(page, APP, 'web');
    await page.locator('[data-id="service:web"]').click();
    await page.locator('[data-id="service:api"]').click({ modifiers: ['ControlOrMeta'] });
    await expect(panel(page).getByRole('heading', { name: '2 services' })).toBeVisible();
  }

  test('by mouse: each setting is one step for all, and says who differs', async ({ page }) => {
    await selectBoth(page);
    const side = panel(page);
    await expect(side.getByText('always: web. Not set: api.')).toBeVisible();
    await side.getByLabel('Restart', { exact: true }).selectOption('on-failure');
    await side.getByLabel('Network mode', { exact: true }).selectOption('service:db');
    await side.getByLabel('Update strategy', { exact: true }).selectOption('kill-then-download');
    await side.getByRole('checkbox', { name: 'D-Bus' }).click();
    await expect(side.getByRole('checkbox', { name: 'NET_ADMIN' })).toBeChecked({
      indeterminate: true,
    });
    await side.getByRole('checkbox', { name: 'NET_ADMIN' }).click();
    await side.getByRole('checkbox', { name: 'data at /data' }).click();
    await expect(side.getByText('debug: web. info: api.')).toBeVisible();
    await side.getByLabel('Value, LEVEL').fill('warn');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await side.getByRole('checkbox', { name: 'Privileged' }).click();
    await checkAccessibility(page, { exclude: OTHER_SURFACES });
    expect(await sourceText(page)).toBe(`services:
  web:
    image: nginx # the way in
    restart: on-failure
    labels:
      io.balena.update.strategy: "kill-then-download"
      io.balena.features.dbus: "1"
    network_mode: service:db
    privileged: true
    cap_add:
      - NET_ADMIN
    volumes:
      - data:/data
    environment: {LEVEL: warn}
  api:
    image: node
    volumes: ["data:/data"]
    cap_add: [NET_ADMIN]
    environment:
      - LEVEL=warn
    restart: on-failure
    labels:
      io.balena.update.strategy: "kill-then-download"
      io.balena.features.dbus: "1"
    network_mode: service:db
    privileged: true
  db:
    image: postgres
volumes:
  data:
`);
    await undoAll(page, 8, APP);
  });

  test('by keys: volumes, capabilities and variables are added to all', async ({ page }) => {
    await selectBoth(page);
    const side = panel(page);
    await side.getByRole('button', { name: 'Add volume' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('logs');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/logs');
    await page.keyboard.press('Enter');
    await page.keyboard.type('read');
    await side.getByLabel('Add a capability to all').focus();
    await expect(side.getByText('Read only.', { exact: true })).toBeVisible();
    await page.keyboard.type('sys_time');
    await page.keyboard.press('Enter');
    await side.getByRole('checkbox', { name: 'NET_ADMIN' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await side.getByRole('button', { name: 'Add variable' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('TZ');
    await page.keyboard.press('Enter');
    await page.keyboard.type('UTC');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await side.getByRole('button', { name: 'Remove variable LEVEL' }).focus();
    await page.keyboard.press('Enter');
    expect(await sourceText(page)).toBe(`services:
  web:
    image: nginx # the way in
    restart: always
    cap_add:
      - SYS_TIME
    volumes:
      - logs:/logs:ro
    environment: {TZ: UTC}
  api:
    image: node
    volumes: ["data:/data", "logs:/logs:ro"]
    cap_add: [SYS_TIME]
    environment:
      - TZ=UTC
  db:
    image: postgres
volumes:
  data:
  logs:
`);
    await undoAll(page, 6, APP);
  });
});
