import { expect, type Locator, type Page } from '@playwright/test';
import { canvasReady, openApp, openFile } from './support/documents.ts';
import { editor } from './support/editor.ts';
import { test } from './support/fixtures.ts';
import { panel, section } from './support/panels.ts';
import { changeWait } from './support/timers.ts';

const APP = `version: '2.4'
x-common: &common
  restart: always
services:
  web:
    <<: *common
    build:
      context: ./web
      args:
        VERSION: '1'
    depends_on:
      - db
    stop_signal: SIGINT
    healthcheck:
      interval: 5m
    ports:
      - 80:80
      - 443:443
    networks:
      back:
        aliases:
          - site
    mem_limit: 256m
    labels:
      io.balena.features.dbus: '1'
      com.example.note: hello
    environment:
      MODE: fast
      LEVEL: '1'
    logging:
      driver: none
  db:
    image: postgres
volumes:
  data: {}
networks:
  back: {}
`;

interface Place {
  readonly kind: string;
  /** What stands in its line and in no other. */
  readonly line: string;
  readonly section: string;
  /** How what is marked in the panel begins. */
  readonly marks: string;
  /** The lines that its control highlights. */
  readonly lines: readonly string[];
  control(side: Locator): Locator;
}

const labelled =
  (label: string) =>
  (side: Locator): Locator =>
    side.getByLabel(label, { exact: true });

const cell =
  (row: string) =>
  (side: Locator): Locator =>
    side.getByRole('group', { name: row, exact: true }).locator('input').first();

/** A place whose line is all that it is written in. */
const inOneLine = (
  kind: string,
  line: string,
  section: string,
  marks: string,
  control: Place['control'],
): Place => ({ kind, line, section, marks, lines: [line], control });

const PLACES: readonly Place[] = [
  inOneLine('scalar', 'mem_limit: 256m', 'Resources', 'Memory at most', labelled('Memory at most')),
  inOneLine(
    'rare setting',
    'stop_signal: SIGINT',
    'Start-up',
    'Signal',
    labelled('Signal to stop'),
  ),
  inOneLine('list item', '- 443:443', 'Ports', 'port 443:443', cell('port 443:443')),
  inOneLine('variable', "LEVEL: '1'", 'Environment', 'variable LEVEL', cell('variable LEVEL')),
  inOneLine('part of a check', 'interval: 5m', 'Start-up', 'Every', labelled('Every')),
  inOneLine(
    'argument of a build',
    "VERSION: '1'",
    'Source',
    'argument VERSION',
    cell('argument VERSION'),
  ),
  inOneLine('feature', "io.balena.features.dbus: '1'", 'Labels', 'D-Bus', labelled('D-Bus')),
  inOneLine(
    'label',
    'com.example.note: hello',
    'Labels',
    'label com.example.note',
    cell('label com.example.note'),
  ),
  inOneLine('dependency', '- db', 'Start-up', 'db', labelled('What web waits for in db')),
  inOneLine('alias', '- site', 'Network', 'alias site', cell('alias site')),
  {
    kind: 'key without a form',
    line: 'driver: none',
    section: 'Everything else',
    marks: 'logging',
    lines: ['logging:', 'driver: none'],
    control: labelled('logging as YAML'),
  },
  inOneLine('version', "version: '2.4'", 'File', 'Version', labelled('Version')),
  inOneLine(
    'volume',
    'data: {}',
    'Named volumes',
    'Used by nobody.',
    labelled('Name of the volume data'),
  ),
  inOneLine('network', 'back: {}', 'Networks', 'On it:', labelled('Name of the network back')),
  {
    kind: 'x- block',
    line: 'restart: always',
    section: 'Everything else',
    marks: 'x-common',
    lines: ['x-common: &common', 'restart: always'],
    control: labelled('x-common as YAML'),
  },
];

const line = (page: Page, words: string): Locator =>
  editor(page)
    .locator('.view-line')
    .filter({
      hasText: new RegExp(`^\\s*${words.replaceAll(/[.{}*]/g, '\\$&').replaceAll(' ', '\\s')}$`),
    })
    .last();

async function open(page: Page): Promise<void> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', APP);
  await canvasReady(page);
  await expect(line(page, 'services:')).toBeVisible();
  await expect(panel(page).getByRole('button', { name: /^File/ })).toBeVisible();
}

/** Puts the cursor into a line, as the mouse does. */
async function goTo(page: Page, words: string): Promise<void> {
  await line(page, words).click();
}

/** From now on notes what is marked in the panel, however short. */
async function watchMarks(page: Page): Promise<void> {
  await panel(page).evaluate((side) => {
    side.dataset.marks = '';
    const note = (node: Node): void => {
      if (!(node instanceof HTMLElement)) return;
      const marked = [node, ...node.querySelectorAll<HTMLElement>('*')].filter(
        ({ dataset }) => dataset.flash,
      );
      for (const element of marked) {
        const name =
          element.getAttribute('aria-label') ?? element.textContent.replaceAll('\n', ' ');
        side.dataset.marks = `${side.dataset.marks}${name}\n`;
      }
    };
    new MutationObserver((records) => {
      for (const { type, target, addedNodes } of records) {
        if (type === 'childList') addedNodes.forEach(note);
        else if (target instanceof HTMLElement && target.dataset.flash) note(target);
      }
    }).observe(side, { subtree: true, childList: true, attributeFilter: ['data-flash'] });
  });
}

/** What has been marked since the last time that this was asked. */
const marks = (page: Page): Promise<string> =>
  panel(page).evaluate((side) => side.dataset.marks ?? '');

const forgetMarks = (page: Page): Promise<void> =>
  panel(page).evaluate((side) => {
    side.dataset.marks = '';
  });

/** The lines that the text highlights for another pane. */
const highlighted = (page: Page): Promise<readonly string[]> =>
  editor(page).evaluate((pane) => {
    const topOf = (element: Element): number => Math.round(element.getBoundingClientRect().top);
    const tops = new Set([...pane.querySelectorAll('.cdr[class*="_focus"]')].map(topOf));
    return [...pane.querySelectorAll('.view-lines .view-line')]
      .filter((row) => tops.has(topOf(row)))
      .sort((a, b) => topOf(a) - topOf(b))
      .map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' ').trim());
  });

// The whole text fits in, the panel does not.
test.use({ viewport: { width: 1440, height: 1150 } });

/** Closes every section of the panel; until then none of its places can be seen. */
async function closeSections(page: Page): Promise<void> {
  const open = panel(page).locator('h3 button[aria-expanded="true"]');
  for (let count = await open.count(); count > 0; count--) await open.first().click();
  await expect(open).toHaveCount(0);
}

test.describe('the text and the panel', () => {
  test('show each other every kind of place', async ({ page }) => {
    test.slow();
    await open(page);
    await watchMarks(page);
    for (const words of ['mem_limit: 256m', "version: '2.4'"]) {
      await goTo(page, words);
      await closeSections(page);
    }
    for (const place of PLACES) {
      await test.step(place.kind, async () => {
        const control = place.control(panel(page));
        await forgetMarks(page);
        await goTo(page, place.line);
        await expect(section(page, place.section)).toHaveAttribute('aria-expanded', 'true');
        await expect(control).toBeInViewport();
        await expect.poll(() => marks(page)).toMatch(new RegExp(`^${place.marks}[^\\n]*\\n$`));
        await expect(editor(page).locator(':focus')).toHaveCount(1);
        await control.focus();
        await expect.poll(() => highlighted(page)).toEqual(place.lines);
        await expect(control).toBeFocused();
      });
    }
    await test.step('what comes from an anchor is written there', async () => {
      await goTo(page, 'mem_limit: 256m');
      await labelled('Restart')(panel(page)).focus();
      await expect.poll(() => highlighted(page)).toEqual(['restart: always']);
    });
  });

  test('lead back to a field whose section was closed meanwhile', async ({ page }) => {
    await open(page);
    await goTo(page, 'interval: 5m');
    const side = panel(page);
    await labelled('Memory at most')(side).focus();
    await expect.poll(() => highlighted(page)).toEqual(['mem_limit: 256m']);
    await section(page, 'Resources').click();
    await expect(labelled('Memory at most')(side)).toBeHidden();
    await goTo(page, 'mem_limit: 256m');
    await expect(labelled('Memory at most')(side)).toBeInViewport();
  });

  test('open again what was closed within a section', async ({ page }) => {
    await open(page);
    const names = panel(page).getByRole('button', { name: 'Names and address in back' });
    await goTo(page, '- site');
    await expect(names).toHaveAttribute('aria-expanded', 'true');
    await names.click();
    await expect(names).toHaveAttribute('aria-expanded', 'false');
    await goTo(page, 'interval: 5m');
    await goTo(page, '- site');
    await expect(names).toHaveAttribute('aria-expanded', 'true');
    await expect(cell('alias site')(panel(page))).toBeInViewport();
  });

  test('leave the panel where it is while a key is being typed', async ({ page }) => {
    // However slow the keys come here, there is no pause between them.
    await changeWait(page, 400, 4000);
    await open(page);
    await goTo(page, 'mem_limit: 256m');
    await expect(labelled('Memory at most')(panel(page))).toBeInViewport();
    await page.keyboard.press('End');
    await watchMarks(page);
    await page.keyboard.press('Enter');
    await page.keyboard.type('privileged: true');
    expect(await marks(page)).toBe('');
    await expect(labelled('Memory at most')(panel(page))).toBeInViewport();
    await expect.poll(() => marks(page)).toMatch(/^Full access[^\n]*\n$/);
    await expect(editor(page).locator(':focus')).toHaveCount(1);
    await expect(line(page, 'privileged: true')).toBeVisible();
  });
});
