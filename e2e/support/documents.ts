import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';

/** The app as it starts: with the empty state on a first visit, else with what it restores. */
export async function openApp(page: Page): Promise<void> {
  // What is told behind the lines would stand among what tests read off the text pane.
  await page.addInitScript(() => {
    const key = 'compose-canvas.text-defaults';
    if (localStorage.getItem(key) === null) localStorage.setItem(key, 'hidden');
  });
  await page.goto('./');
  await page.getByRole('main').waitFor();
}

/** Waits until the canvas shows a document and can be used. */
export async function canvasReady(page: Page): Promise<void> {
  await page.locator('[data-canvas-ready]').first().waitFor();
}

/** Opens a file through the app's own "Open a file…" and its shortcut. */
export async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('ControlOrMeta+O');
  await (await chooser).setFiles({
    name,
    mimeType: 'application/yaml',
    buffer: Buffer.from(content),
  });
}

/** Drops a file from outside the browser onto the middle of the window. */
export async function dropFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const bytes = [...Buffer.from(content)];
  await page.evaluate(
    ({ name, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([new Uint8Array(bytes)], name, { type: 'text/yaml' }));
      const [x, y] = [window.innerWidth / 2, window.innerHeight / 2];
      const target = document.elementFromPoint(x, y) ?? document.body;
      for (const type of ['dragenter', 'dragover', 'drop']) {
        target.dispatchEvent(
          new DragEvent(type, {
            bubbles: true,
            cancelable: true,
            dataTransfer,
            clientX: x,
            clientY: y,
          }),
        );
      }
    },
    { name, bytes },
  );
}

/** Runs something the whole app can do by its title, through the palette, as a keyboard user would. */
export async function runAppAction(page: Page, title: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  const search = page.getByRole('combobox', { name: 'Action or service' });
  await search.fill(title);
  await search.press('Enter');
}

/** The bytes that the app exports just now: what its "Download" writes. */
export async function exportedBytes(page: Page): Promise<Buffer> {
  const download = page.waitForEvent('download');
  await runAppAction(page, 'Download');
  return readFile(await (await download).path());
}

/** The text that the app exports just now. */
export async function sourceText(page: Page): Promise<string> {
  return (await exportedBytes(page)).toString('utf8');
}
