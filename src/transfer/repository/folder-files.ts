import {
  type FileStat,
  fileError,
  type GitFiles,
  splitPath,
  statOf,
  wantsText,
} from './memory-files.ts';

/** A folder that the user opened, as the file system that isomorphic-git asks for. */
export function folderFiles(root: FileSystemDirectoryHandle): GitFiles {
  const folderAt = async (parts: readonly string[]): Promise<FileSystemDirectoryHandle> => {
    let at = root;
    for (const part of parts) at = await at.getDirectoryHandle(part);
    return at;
  };
  /** The folder that holds a path, and its name in there. */
  const placeOf = async (path: string) => {
    const parts = splitPath(path);
    return { folder: await folderAt(parts.slice(0, -1)), name: parts.at(-1) ?? '' };
  };
  const stat = (path: string): Promise<FileStat> =>
    guard(path, async () => {
      const { folder, name } = await placeOf(path);
      if (name === '') return statOf('dir');
      try {
        const file = await (await folder.getFileHandle(name)).getFile();
        return statOf('file', file.size, file.lastModified);
      } catch (fault) {
        if (!isNamed(fault, 'TypeMismatchError')) throw fault;
        return statOf('dir');
      }
    });
  return {
    promises: {
      readFile: (path, options) =>
        guard(path, async () => {
          const { folder, name } = await placeOf(path);
          const file = await (await folder.getFileHandle(name)).getFile();
          return wantsText(options) ? file.text() : new Uint8Array(await file.arrayBuffer());
        }),
      writeFile: (path, data) =>
        guard(path, async () => {
          const { folder, name } = await placeOf(path);
          const stream = await (
            await folder.getFileHandle(name, { create: true })
          ).createWritable();
          await stream.write(typeof data === 'string' ? data : new Uint8Array(data));
          await stream.close();
        }),
      unlink: (path) =>
        guard(path, async () => {
          const { folder, name } = await placeOf(path);
          await folder.removeEntry(name);
        }),
      readdir: (path) =>
        guard(path, async () => {
          const names: string[] = [];
          for await (const name of (await folderAt(splitPath(path))).keys()) names.push(name);
          return names;
        }),
      mkdir: (path) =>
        guard(path, async () => {
          const { folder, name } = await placeOf(path);
          await folder.getDirectoryHandle(name, { create: true });
        }),
      rmdir: (path) =>
        guard(path, async () => {
          const { folder, name } = await placeOf(path);
          await folder.removeEntry(name);
        }),
      stat,
      lstat: stat,
      async readlink(path) {
        throw fileError('ENOENT', path);
      },
      async symlink(_target, path) {
        throw fileError('EPERM', path);
      },
    },
  };
}

/** Says in Node's words what the browser says in its own. */
async function guard<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (isNamed(fault, 'NotFoundError')) throw fileError('ENOENT', path);
    if (isNamed(fault, 'TypeMismatchError')) throw fileError('ENOTDIR', path);
    if (isNamed(fault, 'InvalidModificationError')) throw fileError('ENOTEMPTY', path);
    throw fault;
  }
}

function isNamed(fault: unknown, name: string): boolean {
  return fault instanceof Error && fault.name === name;
}
