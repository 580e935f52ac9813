import { type Refused, refuse } from '../text/refusal.ts';
import { isComposeName } from './file-types.ts';
import { listEntry, listFolder, type OpenedFolder, readFolder } from './project-folder.ts';
import { type ReadFile, readFile } from './read-file.ts';

/** Whether a drag carries files, as far as a page may know before they are dropped. */
export function carriesFiles(transfer: Pick<DataTransfer, 'types'> | null): boolean {
  return transfer?.types.includes('Files') === true;
}

/** Of several files the one that is called like a compose file, else the first. */
export function chooseFile<T extends { readonly name: string }>(
  files: readonly T[],
): T | undefined {
  return files.find(({ name }) => isComposeName(name)) ?? files[0];
}

interface Dropped {
  readonly name: string;
  readonly file: File;
  readonly item: DataTransferItem;
}

/** Reads the file of a drop or a paste. Has to be called while the event is handled. */
export async function readTransferred(
  transfer: DataTransfer,
): Promise<ReadFile | OpenedFolder | Refused | undefined> {
  const dropped: readonly Dropped[] = [...transfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file ? [{ name: file.name, file, item }] : [];
  });
  const chosen = chooseFile(dropped);
  if (!chosen) return undefined;
  const entry = chosen.item.webkitGetAsEntry?.();
  if (entry?.isDirectory) return readDroppedFolder(chosen, entry);
  return readFile(chosen.file, await handleOf(chosen.item));
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
