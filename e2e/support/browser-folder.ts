import type { Page } from '@playwright/test';

/** Gives the page a real folder handle, of files that only this page sees, without the browser's dialog. */
export async function putFolder(
  page: Page,
  name: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<void> {
  const all = Object.entries(files).map(
    ([path, content]) => [path, Buffer.from(content).toString('base64')] as const,
  );
  await page.evaluate(
    async ({ name, all }) => {
      const root = await navigator.storage.getDirectory();
      const folder = await root.getDirectoryHandle(name, { create: true });
      for (const [path, content] of all) {
        const parts = path.split('/');
        let at = folder;
        for (const part of parts.slice(0, -1)) {
          at = await at.getDirectoryHandle(part, { create: true });
        }
        const file = await at.getFileHandle(parts.at(-1) ?? '', { create: true });
        const stream = await file.createWritable();
        await stream.write(Uint8Array.from(atob(content), (char) => char.charCodeAt(0)));
        await stream.close();
      }
      Object.assign(window, { showDirectoryPicker: async () => folder });
    },
    { name, all },
  );
}

/** What the folder holds now, by path. */
export async function takeFolder(
  page: Page,
  name: string,
): Promise<Readonly<Record<string, Buffer>>> {
  const files = await page.evaluate(async (name) => {
    const found: [string, string][] = [];
    const walk = async (at: FileSystemDirectoryHandle, path: string): Promise<void> => {
      for await (const [child, handle] of at.entries()) {
        if (handle instanceof FileSystemDirectoryHandle) await walk(handle, `${path}${child}/`);
        else if (handle instanceof FileSystemFileHandle) {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found.push([path + child, btoa(String.fromCharCode(...bytes))]);
        }
      }
    };
    const root = await navigator.storage.getDirectory();
    await walk(await root.getDirectoryHandle(name), '');
    return found;
  }, name);
  return Object.fromEntries(files.map(([path, content]) => [path, Buffer.from(content, 'base64')]));
}
