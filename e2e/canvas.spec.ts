import { expect, type Locator } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { APP, card, centreOf, dragLine, edge, openOnCanvas, said, undo } from './support/canvas.ts';
import { canvasReady, openApp, sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';

/** A point on a dependency's line, in its middle. */
async function pointOn(line: Locator): Promise<{ x: number; y: number }> {
  const path = line.locator('.react-flow__edge-interaction');
  return path.evaluate((element) => {
    if (!(element instanceof SVGPathElement)) throw new Error('it is no line');
    const { x, y } = element.getPointAtLength(element.getTotalLength() / 2);
    const point = new DOMPoint(x, y).matrixTransform(element.getScreenCTM() ?? new DOMMatrix());
    return { x: point.x, y: point.y };
  });
}

test.describe('the canvas', () => {
  test('draws services and dependencies, each with a sentence, free of barriers', async ({
    page,
  }) => {
    await openOnCanvas(page);
    await expect(card(page, 'proxy')).toHaveAccessibleName(
      /^Service proxy, builds \.\/proxy, depends on api, publishes 80 to 8080/,
    );
    await expect(edge(page, 'proxy', 'api')).toHaveAccessibleName('proxy depends on api');
    await expect(page.getByText('a depends on b: b starts first')).toBeVisible();
    await checkAccessibility(page);
  });

  test('a line dragged from card to card is a dependency, one step to undo', async ({ page }) => {
    await openOnCanvas(page);
    await dragLine(page, 'log', 'db');
    await expect(page.getByText('log will depend on db')).toBeVisible();
    await page.mouse.up();
    await expect(edge(page, 'log', 'db')).toBeAttached();
    expect(await sourceText(page)).toBe(`${APP}    depends_on:\n      - db\n`);
    await undo(page);
    await expect(edge(page, 'log', 'db')).toHaveCount(0);
    expect(await sourceText(page)).toBe(APP);
  });

  test('a line that would close a cycle is refused, and the sentence names the way', async ({
    page,
  }) => {
    await openOnCanvas(page);
    await dragLine(page, 'db', 'proxy');
    await expect(page.getByText('db → proxy → api → db')).toBeVisible();
    await expect(card(page, 'proxy').locator('[data-connect="refused"]')).toBeVisible();
    await expect(card(page, 'log').locator('[data-connect="open"]')).toBeVisible();
    await page.mouse.up();
    await expect(page.getByRole('status').getByText('db → proxy → api → db')).toBeVisible();
    expect(await sourceText(page)).toBe(APP);
  });

  test('Escape lets go of a line', async ({ page }) => {
    await openOnCanvas(page);
    await dragLine(page, 'log', 'db');
    await page.keyboard.press('Escape');
    await expect(page.getByText('log will depend on db')).toBeHidden();
    await page.mouse.up();
    expect(await sourceText(page)).toBe(APP);
  });

  test('a selected dependency, and a selected service, go with Delete', async ({ page }) => {
    await openOnCanvas(page);
    const line = await pointOn(edge(page, 'api', 'db'));
    await page.mouse.click(line.x, line.y);
    await page.keyboard.press('Delete');
    await expect(edge(page, 'api', 'db')).toHaveCount(0);
    await card(page, 'log').click();
    await page.keyboard.press('Delete');
    await expect(card(page, 'log')).toHaveCount(0);
    await undo(page);
    await expect(card(page, 'log')).toBeVisible();
    await undo(page);
    await expect(edge(page, 'api', 'db')).toBeAttached();
    expect(await sourceText(page)).toBe(APP);
  });

  test('a service is added by button, by double click and by key, named at once', async ({
    page,
  }) => {
    const one = 'services:\n  web:\n    image: nginx\n';
    await openOnCanvas(page, one);
    const web = await centreOf(card(page, 'web'));
    await page.getByRole('button', { name: 'Add service' }).click();
    await page.keyboard.type('cache');
    await page.keyboard.press('Enter');
    await expect(card(page, 'cache')).toBeFocused();
    expect(await centreOf(card(page, 'web'))).toEqual(web);

    const spot = { x: web.x, y: web.y + 220 };
    await page.mouse.dblclick(spot.x, spot.y);
    await page.keyboard.type('queue');
    await page.keyboard.press('Enter');
    await expect(card(page, 'queue')).toBeFocused();
    const queue = await centreOf(card(page, 'queue'));
    expect(Math.abs(queue.x - spot.x) + Math.abs(queue.y - spot.y)).toBeLessThan(4);

    await page.keyboard.press('a');
    await page.keyboard.press('Escape');
    await expect(card(page, 'service')).toBeVisible();
    expect(await sourceText(page)).toBe(
      `${one}  cache:\n    build: ./cache\n  queue:\n    build: ./queue\n  service:\n    build: ./service\n`,
    );
    for (const name of ['service', 'queue', 'cache']) {
      await undo(page);
      await expect(card(page, name)).toHaveCount(0);
    }
    expect(await sourceText(page)).toBe(one);
  });

  test('a service moves by dragging and by keys; undo puts it back', async ({ page }) => {
    await openOnCanvas(page);
    const before = await centreOf(card(page, 'log'));
    await page.mouse.move(before.x, before.y);
    await page.mouse.down();
    await page.mouse.move(before.x + 60, before.y + 40, { steps: 5 });
    await page.mouse.up();
    await expect
      .poll(async () => (await centreOf(card(page, 'log'))).x)
      .toBeGreaterThan(before.x + 40);
    const dragged = await centreOf(card(page, 'log'));
    await page.keyboard.press('Alt+ArrowRight');
    await expect
      .poll(async () => (await centreOf(card(page, 'log'))).x)
      .toBeGreaterThan(dragged.x + 10);
    expect(await sourceText(page)).toBe(APP);
    await undo(page);
    await undo(page);
    await expect.poll(() => centreOf(card(page, 'log'))).toEqual(before);
  });

  test('"Arrange" is one step to undo and does not touch the text', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openOnCanvas(page);
    await card(page, 'log').click();
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('Alt+ArrowDown');
    const style = () => card(page, 'log').getAttribute('style');
    await expect(said(page)).toHaveText(/Moved log/);
    const moved = await style();
    await page.getByRole('button', { name: 'Arrange' }).click();
    await expect.poll(style).not.toBe(moved);
    await expect(said(page)).toHaveText(/Arranged/);
    await undo(page);
    await expect.poll(style).toBe(moved);
    expect(await sourceText(page)).toBe(APP);
  });

  test('the keyboard alone connects, and is told why not', async ({ page }) => {
    await openOnCanvas(page);
    await card(page, 'log').focus();
    await page.keyboard.press('c');
    await page.keyboard.type('pr');
    await expect(said(page)).toHaveText(/log depends on proxy/);
    await page.keyboard.press('Enter');
    await expect(edge(page, 'log', 'proxy')).toBeAttached();
    await expect(card(page, 'log')).toBeFocused();
    await card(page, 'db').focus();
    await page.keyboard.press('c');
    await page.keyboard.type('log');
    await expect(said(page)).toHaveText(/db → log → proxy → api → db/);
    await page.keyboard.press('Escape');
    await expect(card(page, 'db')).toBeFocused();
    expect(await sourceText(page)).toBe(`${APP}    depends_on:\n      - proxy\n`);
  });

  test('arrow keys go from card to card, E to its dependencies, Delete takes one away', async ({
    page,
  }) => {
    await openOnCanvas(page);
    await card(page, 'proxy').focus();
    await page.keyboard.press('ArrowDown');
    await expect(card(page, 'proxy')).not.toBeFocused();
    await page.keyboard.press('Home');
    await expect(card(page, 'proxy')).toBeFocused();
    await page.keyboard.press('e');
    await expect(edge(page, 'proxy', 'api')).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(edge(page, 'proxy', 'api')).toHaveCount(0);
    await expect(card(page, 'proxy')).toBeFocused();
  });

  test('a service is renamed on its card, and a bad name keeps the field open', async ({
    page,
  }) => {
    await openOnCanvas(page);
    await card(page, 'db').focus();
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: 'Name of the service db' });
    await field.fill('not a name');
    await page.keyboard.press('Enter');
    await expect(field).toBeVisible();
    await field.fill('store');
    await page.keyboard.press('Enter');
    await expect(card(page, 'store')).toBeFocused();
    expect(await sourceText(page)).toBe(
      APP.replace('- db', '- store').replace('  db:', '  store:'),
    );
    await card(page, 'log').getByText('log', { exact: true }).dblclick();
    await expect(page.getByRole('textbox', { name: 'Name of the service log' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page, 'log')).toBeVisible();
  });

  test('the context menu sets a condition, by pointer and by keys', async ({ page }) => {
    await openOnCanvas(page);
    const line = await pointOn(edge(page, 'api', 'db'));
    await page.mouse.click(line.x, line.y, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Wait until db is healthy' }).click();
    await expect(
      page.locator('.react-flow__edgelabel-renderer').getByText('healthy'),
    ).toBeVisible();

    await card(page, 'log').focus();
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: 'Open in the panel' })).toBeFocused();
    await checkAccessibility(page);
    await page.keyboard.press('ArrowUp');
    await expect(page.getByRole('menuitem', { name: 'Remove' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(card(page, 'log')).toBeFocused();
  });

  test('the context menu mends what is wrong with a service', async ({ page }) => {
    await openOnCanvas(page, `${APP}    volumes:\n      - logs:/logs\n`);
    await expect(card(page, 'log')).toHaveAccessibleName(/1 error/);
    await card(page, 'log').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Declare the volume logs' }).click();
    await expect(card(page, 'log')).not.toHaveAccessibleName(/error/);
    expect(await sourceText(page)).toContain('volumes:\n  logs:\n');
  });

  test('several services are selected by Ctrl+A and moved as one step', async ({ page }) => {
    await openOnCanvas(page);
    await card(page, 'proxy').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await expect(said(page)).toHaveText('Selected 4 services.');
    const before = await centreOf(card(page, 'db'));
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await centreOf(card(page, 'db'))).x).not.toBe(before.x);
    await undo(page);
    await expect.poll(() => centreOf(card(page, 'db'))).toEqual(before);
  });

  test('a document without services invites to add one', async ({ page }) => {
    await openApp(page);
    await page.getByRole('button', { name: 'Start empty' }).click();
    await canvasReady(page);
    await page.getByRole('button', { name: 'Add your first service' }).click();
    await page.keyboard.type('web');
    await page.keyboard.press('Enter');
    await expect(card(page, 'web')).toBeVisible();
  });
});
