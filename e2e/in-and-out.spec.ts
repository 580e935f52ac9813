import { expect, type Page } from '@playwright/test';
import { dropFile, openApp, openFile, runAppAction, sourceText } from './support/documents.ts';
import { test } from './support/fixtures.ts';

const FILE = '\uFEFF# mine\r\nservices:\r\n  web:\r\n    image: nginx\r\n';

/** Gives the page real file handles, of files that only this page sees, without the browser's dialogs. */
async function giveHandles(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const handle = async () => {
      const folder = await navigator.storage.getDirectory();
      return folder.getFileHandle('docker-compose.yml', { create: true });
    };
    let asked = 0;
    Object.assign(window, {
      showSaveFilePicker: () => {
        document.title = `asked ${++asked}`;
        return handle();
      },
      showOpenFilePicker: async () => [await handle()],
    });
  });
}

async function onDisk(page: Page, content?: string): Promise<string> {
  return page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle('docker-compose.yml', { create: true });
    if (content !== undefined) {
      const stream = await handle.createWritable();
      await stream.write(content);
      await stream.close();
    }
    const bytes = await (await handle.getFile()).arrayBuffer();
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  }, content);
}

test.describe('in and out', () => {
  test('opens by choosing and by dropping, and gives back the same bytes', async ({ page }) => {
    await openApp(page);
    await openFile(page, 'a.yml', FILE);
    await expect(page.getByText('a.yml', { exact: true }).first()).toBeVisible();
    expect(await sourceText(page)).toBe(FILE);
    await dropFile(page, 'b.yml', FILE.replace('web', 'shop'));
    await expect(page.getByText('b.yml', { exact: true }).first()).toBeVisible();
    expect(await sourceText(page)).toBe(FILE.replace('web', 'shop'));
  });

  test('opens what is pasted outside of text fields, as a step', async ({ page }) => {
    await openApp(page);
    await openFile(page, 'a.yml', FILE);
    await expect(page.getByText('a.yml', { exact: true }).first()).toBeVisible();
    const pasted = 'services:\n  pasted:\n    image: redis\n';
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await page.locator('body').press('ControlOrMeta+V');
    await expect.poll(() => sourceText(page)).toBe(pasted);
    await page.keyboard.press('ControlOrMeta+Z');
    await expect.poll(() => sourceText(page)).toBe(FILE);
  });

  for (const [what, name, content] of [
    ['a picture', 'logo.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['a huge file', 'huge.yml', Buffer.alloc(5_500_000, 'a: b\n')],
    ['a Kubernetes manifest', 'pod.yml', 'apiVersion: v1\nkind: Pod\nspec: {}\n'],
    ['a JSON compose file', 'docker-compose.json', '{"services": {"web": {"image": "nginx"}}}\n'],
    ['a file without services', 'empty.yml', 'version: "2"\nservices:\n'],
    ['aliases without end', 'endless.yml', 'services: &s\n  web: {image: x}\n  more: *s\n'],
  ] as const) {
    test(`refuses ${what} with a sentence and keeps the document`, async ({ page }) => {
      await openApp(page);
      await openFile(page, 'a.yml', FILE);
      await expect(page.getByText('a.yml', { exact: true }).first()).toBeVisible();
      await openFile(page, name, content);
      await expect(
        page.getByText(/not (a text|a compose|opened)|written in JSON|has no services/i).first(),
      ).toBeVisible();
      expect(await sourceText(page)).toBe(FILE);
    });
  }

  test('saves back to the same file, also after a reload', async ({ page }) => {
    await giveHandles(page);
    await openApp(page);
    await onDisk(page, FILE);
    await page.keyboard.press('ControlOrMeta+O');
    await expect(page.getByText('docker-compose.yml', { exact: true }).first()).toBeVisible();
    const pasted = FILE.replace('nginx', 'redis');
    await onDisk(page);
    await dropFile(page, 'other.yml', pasted);
    await expect(page.getByText('other.yml', { exact: true }).first()).toBeVisible();
    // A dropped file without a handle is saved where the user says.
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByText('Saved as docker-compose.yml.')).toBeVisible();
    expect(await onDisk(page)).toBe(pasted);
    await expect(page).toHaveTitle('asked 1');
    await page.reload();
    await expect(page.getByText('docker-compose.yml', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByText('Saved docker-compose.yml.')).toBeVisible();
    await expect(page).not.toHaveTitle(/asked/);
  });

  test('asks before it overwrites what another program wrote', async ({ page }) => {
    await giveHandles(page);
    await openApp(page);
    await onDisk(page, FILE);
    await page.keyboard.press('ControlOrMeta+O');
    await expect(page.getByText('docker-compose.yml', { exact: true }).first()).toBeVisible();
    await onDisk(page, `${FILE}# by somebody else\n`);
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByText(/another program has changed it/)).toBeVisible();
    expect(await onDisk(page)).toBe(`${FILE}# by somebody else\n`);
  });

  test('says why a save failed, and the work stays unsaved', async ({ page }) => {
    await giveHandles(page);
    await page.addInitScript(() => {
      FileSystemFileHandle.prototype.createWritable = () =>
        Promise.reject(new DOMException('in use', 'NoModificationAllowedError'));
    });
    await openApp(page);
    await dropFile(page, 'a.yml', FILE);
    await expect(page.getByText('a.yml', { exact: true }).first()).toBeVisible();
    await page.keyboard.press('ControlOrMeta+S');
    await expect(page.getByText(/was not saved: it is locked or in use/)).toBeVisible();
    expect(await sourceText(page)).toBe(FILE);
  });

  test('copies the text', async ({ page }) => {
    await openApp(page);
    await openFile(page, 'a.yml', FILE);
    await expect(page.getByText('a.yml', { exact: true }).first()).toBeVisible();
    await runAppAction(page, 'Copy the whole text');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.replaceAll('\r', '')).toBe('# mine\nservices:\n  web:\n    image: nginx\n');
  });
});
