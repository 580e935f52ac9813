import { loadLater } from './load-later.ts';
import type { Provider } from './repository.ts';
import { RequestFault } from './request-fault.ts';

/** Folders that were opened in this tab: the browser lets a page keep no path. */
const opened = new Map<string, FileSystemDirectoryHandle>();

/** Takes a folder in and gives it an address for this tab. */
export function addressOfFolder(folder: FileSystemDirectoryHandle): string {
  const address = `folder:${encodeURIComponent(folder.name)}`;
  opened.set(address, folder);
  return address;
}

export function canOpenFolders(): boolean {
  return typeof window !== 'undefined' && window.showDirectoryPicker !== undefined;
}

/** A clone on this computer. */
export const folderProvider: Provider = {
  id: 'folder',
  title: 'A clone on this computer',
  tokenHelp: '',
  local: true,
  asksAuthor: true,
  recognise: (url) =>
    url.protocol === 'folder:' ? { address: url.href, rest: undefined, sure: true } : undefined,
  connect: (address) =>
    loadLater(async () => {
      const folder = opened.get(address);
      if (!folder)
        throw new RequestFault(
          { kind: 'no-folder' },
          decodeURIComponent(address.replace(/^folder:/, '')),
        );
      const { openFolderRepository } = await import('./folder-repository.ts');
      return openFolderRepository(folder);
    }),
};
