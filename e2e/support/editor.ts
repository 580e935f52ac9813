import { expect, type Locator, type Page } from '@playwright/test';
import { canvasReady, openApp, openFile } from './documents.ts';

export const editor = (page: Page): Locator => page.getByTestId('monaco');

/** The first line that holds `text`. */
export const line = (page: Page, text: string): Locator =>
  editor(page).locator('.view-line', { hasText: text }).first();

/** Opens a file and waits for the editor. */
export async function openInEditor(page: Page, content: string | Buffer): Promise<void> {
  await openApp(page);
  await openFile(page, 'docker-compose.yml', content);
  await canvasReady(page);
  await expect(line(page, 'services:')).toBeVisible();
}

/** Puts the cursor at the end of the first line that holds `text`. */
export async function goTo(page: Page, text: string): Promise<void> {
  await bringIntoSight(page, line(page, text));
  await line(page, text).click({ position: { x: 30, y: 8 } });
  await page.keyboard.press('End');
}

/** Lines that stick to the top of the editor, in pixels. */
const STUCK = 70;

/** Turns the wheel until a line that the editor has drawn stands clear of its edges and of what sticks there. */
async function bringIntoSight(page: Page, target: Locator): Promise<void> {
  let last: number | undefined;
  for (;;) {
    await target.waitFor({ state: 'attached' });
    const [box, pane] = await Promise.all([target.boundingBox(), editor(page).boundingBox()]);
    if (!box || !pane || box.y === last) return;
    last = box.y;
    const isAbove = box.y < pane.y + STUCK;
    const isBelow = box.y + box.height > pane.y + pane.height;
    if (!isAbove && !isBelow) return;
    await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
    await page.mouse.wheel(0, isAbove ? -STUCK : STUCK);
    // The wheel glides: it has come to rest when the line has.
    await expect
      .poll(async () => {
        const before = (await target.boundingBox())?.y;
        await page.evaluate(() => new Promise((next) => setTimeout(next, 60)));
        return (await target.boundingBox())?.y === before;
      })
      .toBe(true);
  }
}

/** What the editor shows; only for texts that fit into it. */
export async function shown(page: Page): Promise<string> {
  return editor(page).evaluate((pane) =>
    [...pane.querySelectorAll<HTMLElement>('.view-lines .view-line')]
      .sort((a, b) => a.offsetTop - b.offsetTop)
      .map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' '))
      .join('\n'),
  );
}

export const shows = (page: Page, text: string) => expect.poll(() => shown(page)).toBe(text);
