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
  await line(page, text).click({ position: { x: 30, y: 8 } });
  await page.keyboard.press('End');
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
