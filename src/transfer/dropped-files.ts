import { type Refused, refuse } from '../text/refusal.ts';
import { isComposeName } from './file-types.ts';
import type { Read } from './open-file.ts';
import { listEntry, listFolder, type OpenedFolder, readFolder } from './project-folder.ts';
import { readFile } from './read-file.ts';

/** Whether a drag carries files, as far as a page may know before they are dropped. */
export function carriesFiles(transfer: Pick<DataTransfer, 'types'> | null): boolean {
  return transfer?.types.includes('Files') === true;
}

/** Of several files those that are called like compose files, else the first. */
export function chooseFiles<T extends { readonly name: string }>(
  files: readonly T[],
): readonly T[] {
  const named = files.filter(({ name }) => isComposeName(name));
  return named.length > 0 ? named : files.slice(0, 1);
}

interface Dropped {
  readonly name: string;
  readonly file: File;
  readonly item: DataTransferItem;
}

/** Reads the files of a drop or a paste. Has to be called while the event is handled. */
export async function readTransferred(transfer: DataTransfer): Promise<Read | undefined> {
  const dropped: readonly Dropped[] = [...transfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file ? [{ name: file.name, file, item }] : [];
  });
  const chosen = chooseFiles(dropped);
  const [first] = chosen;
  if (!first) return undefined;
  const entry = first.item.webkitGetAsEntry?.();
  if (entry?.isDirectory) return readDroppedFolder(first, entry);
  // Asked for all at once: a drop is gone when its event has been handled.
  const handles = chosen.map(({ item }) => handleOf(item));
  return Promise.all(chosen.map(async ({ file }, index) => readFile(file, await handles[index])));
}

async function readDroppedFolder(
  { name, item }: Dropped,
  entry: FileSystemEntry,
): Promise<OpenedFolder | Refused> {
  try {
    // Asked for at once: a drop is gone when its event has been handled.
    const handle = await item.getAsFileSystemHandle?.();
    const files =
      handle instanceof FileSystemDirectoryHandle
        ? await listFolder(handle)
        : entry instanceof FileSystemDirectoryEntry
          ? await listEntry(entry)
          : [];
    return await readFolder(name, files);
  } catch {
    return refuse(
      'unreadable-folder',
      `The folder “${name}” could not be read. Drop the docker-compose.yml that is in it.`,
    );
  }
}

async function handleOf(item: DataTransferItem): Promise<FileSystemFileHandle | undefined> {
  try {
    const handle = await item.getAsFileSystemHandle?.();
    return handle instanceof FileSystemFileHandle ? handle : undefined;
  } catch {
    // Without a handle the file opens all the same; it is saved by download then.
    return undefined;
  }
}
