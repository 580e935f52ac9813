import { expect, type Page } from '@playwright/test';
import { checkAccessibility } from './support/accessibility.ts';
import { APP, centreOf } from './support/canvas.ts';
import { canvasReady, openApp, openFile, runAppAction, sourceText } from './support/documents.ts';
import { editor } from './support/editor.ts';
import { test } from './support/fixtures.ts';
import { panel } from './support/panels.ts';
import { changeWait } from './support/timers.ts';

const text = (page: Page) => page.getByRole('region', { name: 'Text', exact: true });
const canvas = (page: Page) => page.getByRole('region', { name: 'Canvas', exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function open(page: Page): Promise<void> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', APP);
  await canvasReady(page);
  await expect(editor(page).locator('.view-line').first()).toBeVisible();
}

/** Where the text stands, as seen from the canvas. */
async function side(page: Page): Promise<string> {
  const [its, other] = [await centreOf(text(page)), await centreOf(canvas(page))];
  if (Math.abs(its.y - other.y) > 150) return its.y > other.y ? 'below' : 'above';
  return its.x > other.x ? 'right' : 'left';
}

async function sizeOf(page: Page): Promise<{ width: number; height: number }> {
  const box = await text(page).boundingBox();
  return { width: Math.round(box?.width ?? 0), height: Math.round(box?.height ?? 0) };
}

test.describe('the place of the text', () => {
  test('is left, right or below, by its buttons, and after a reload too', async ({ page }) => {
    await open(page);
    await expect.poll(() => side(page)).toBe('left');
    for (const [name, where] of [
      ['Text on the right', 'right'],
      ['Text below the canvas', 'below'],
    ] as const) {
      await button(page, name).click();
      await expect.poll(() => side(page)).toBe(where);
      await expect(button(page, name)).toHaveAttribute('aria-pressed', 'true');
      await expect(button(page, name)).toBeFocused();
      await checkAccessibility(page);
    }
    await page.reload();
    await canvasReady(page);
    await expect.poll(() => side(page)).toBe('below');
  });

  test('goes round by keys, and anywhere by the palette', async ({ page }) => {
    await open(page);
    for (const where of ['right', 'below', 'left']) {
      await page.keyboard.press('ControlOrMeta+Alt+K');
      await expect.poll(() => side(page)).toBe(where);
    }
    await runAppAction(page, 'Text on the right');
    await expect.poll(() => side(page)).toBe('right');
  });

  test('has a size of its own, by mouse and keys, in each dock', async ({ page }) => {
    await open(page);
    for (const [dock, splitter, grow, shrink] of [
      ['Text on the left', 'Width of the text pane', 'ArrowRight', 'ArrowLeft'],
      ['Text on the right', 'Width of the text pane', 'ArrowLeft', 'ArrowRight'],
      ['Text below the canvas', 'Height of the text pane', 'ArrowUp', 'ArrowDown'],
    ] as const) {
      await button(page, dock).click();
      const bar = page.getByRole('separator', { name: splitter });
      const size = async () => (await sizeOf(page))[splitter.startsWith('W') ? 'width' : 'height'];
      const first = await size();
      await bar.press(grow);
      await expect.poll(size).toBe(first + 24);
      await bar.press(shrink);
      await expect.poll(size).toBe(first);
      const from = await centreOf(bar);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      const by = { ArrowRight: [40, 0], ArrowLeft: [-40, 0], ArrowUp: [0, -40] }[grow];
      await page.mouse.move(from.x + (by[0] ?? 0), from.y + (by[1] ?? 0), { steps: 4 });
      await page.mouse.up();
      await expect.poll(size).toBe(first + 40);
      await bar.dblclick();
      await expect.poll(size).toBe(first);
    }
  });

  test('is the whole window and back, with the problems below it', async ({ page }) => {
    await open(page);
    await button(page, 'Text over the whole window').click();
    await expect(canvas(page)).toBeHidden();
    await expect.poll(async () => (await sizeOf(page)).width).toBe(page.viewportSize()?.width);
    await page.keyboard.press('ControlOrMeta+Alt+M');
    await expect(page.getByRole('region', { name: 'Problems', exact: true })).toBeVisible();
    await checkAccessibility(page);
    await page.keyboard.press('ControlOrMeta+Alt+E');
    await expect(canvas(page)).toBeVisible();
    await page.keyboard.press('ControlOrMeta+Alt+E');
    await page.keyboard.press('ControlOrMeta+Alt+P');
    await expect(canvas(page)).toBeVisible();
    await expect(panel(page)).toBeVisible();
  });

  test('is hidden and shown, and undo is whole meanwhile', async ({ page }) => {
    await open(page);
    const line = editor(page).locator('.view-line', { hasText: 'postgres' });
    await line.click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('.1');
    await button(page, 'Hide the text').click();
    await expect(text(page)).toBeHidden();
    await expect(button(page, 'Show or hide the text')).toBeFocused();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).toBe(APP);
    await page.keyboard.press('ControlOrMeta+Alt+T');
    await button(page, 'Text on the right').click();
    await page.keyboard.press('ControlOrMeta+Shift+Z');
    await expect(line).toHaveText(/postgres:16\.1/);
    await button(page, 'Text over the whole window').click();
    await line.click();
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).toBe(APP);
  });

  test('is one pane of several in a narrow window, wherever it was', async ({ page }) => {
    await open(page);
    await button(page, 'Text over the whole window').click();
    await page.setViewportSize({ width: 700, height: 800 });
    await expect(canvas(page)).toBeVisible();
    await expect(text(page)).toBeHidden();
    await page
      .getByRole('navigation', { name: 'Panes' })
      .getByRole('button', { name: 'Text' })
      .click();
    await expect(text(page)).toBeVisible();
    await expect(button(page, 'Hide the text')).toBeHidden();
  });
});

test.describe('the text over the whole window', () => {
  // Else the browser's own store answers in place of the network that this test holds back.
  test.use({ serviceWorkers: 'block' });

  test('does not wait for a canvas that nobody sees', async ({ page, watch }) => {
    watch.allow(/Service Worker registration blocked/);
    // The canvas is never done with its arrangement, and nothing goes on without it after a while.
    await page.route(/\/elk-[^/]*\.js$/, () => new Promise(() => {}));
    await changeWait(page, 1500, 'for ever');
    await changeWait(page, 4000, 'for ever');
    await page.addInitScript(() => {
      localStorage.setItem('compose-canvas.panes', JSON.stringify({ textFull: true }));
    });
    await openApp(page);
    const services = Array.from({ length: 20 }, (_, number) => `  s${number}:\n    image: a\n`);
    await openFile(page, 'docker-compose.yml', `services:\n${services.join('')}`);
    await expect(editor(page).locator('.view-line').first()).toBeVisible();
    await expect(canvas(page)).toBeHidden();
    await expect(page.locator('[data-settling="true"]')).toHaveCount(1);
  });
});
