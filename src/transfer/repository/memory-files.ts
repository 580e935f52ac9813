/** The part of Node's file system that isomorphic-git asks for. */
export interface GitFiles {
  readonly promises: {
    readFile(path: string, options?: unknown): Promise<Uint8Array | string>;
    writeFile(path: string, data: Uint8Array | string): Promise<void>;
    unlink(path: string): Promise<void>;
    readdir(path: string): Promise<readonly string[]>;
    mkdir(path: string): Promise<void>;
    rmdir(path: string): Promise<void>;
    stat(path: string): Promise<FileStat>;
    lstat(path: string): Promise<FileStat>;
    readlink(path: string): Promise<string>;
    symlink(target: string, path: string): Promise<void>;
  };
}

export interface FileStat {
  readonly type: 'file' | 'dir';
  readonly mode: number;
  readonly size: number;
  readonly ino: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly uid: number;
  readonly gid: number;
  readonly dev: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** An error as Node's file system makes it; isomorphic-git looks at the code. */
export function fileError(code: 'ENOENT' | 'ENOTDIR' | 'ENOTEMPTY' | 'EPERM', path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

export function statOf(type: FileStat['type'], size = 0, mtimeMs = 0): FileStat {
  return {
    type,
    mode: type === 'file' ? 0o100644 : 0o40000,
    size,
    mtimeMs,
    ctimeMs: mtimeMs,
    ino: 0,
    uid: 0,
    gid: 0,
    dev: 0,
    isFile: () => type === 'file',
    isDirectory: () => type === 'dir',
    isSymbolicLink: () => false,
  };
}

/** Whether text is asked for, in either way of asking. */
export function wantsText(options: unknown): boolean {
  if (options === 'utf8') return true;
  return (
    typeof options === 'object' &&
    options !== null &&
    'encoding' in options &&
    options.encoding === 'utf8'
  );
}

export function splitPath(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '' && part !== '.');
}

/** Files that live as long as the object: a repository fetched for one visit leaves nothing behind. */
export function memoryFiles(): GitFiles {
  const files = new Map<string, Uint8Array>();
  const folders = new Set<string>(['']);
  const clean = (path: string) => splitPath(path).join('/');
  const below = (folder: string): readonly string[] => {
    const start = folder === '' ? '' : `${folder}/`;
    const names = [...files.keys(), ...folders]
      .filter((name) => name !== folder && name.startsWith(start))
      .map((name) => name.slice(start.length).split('/', 1)[0] ?? '');
    return [...new Set(names)];
  };
  const stat = async (path: string): Promise<FileStat> => {
    const name = clean(path);
    const file = files.get(name);
    if (file) return statOf('file', file.length);
    if (folders.has(name)) return statOf('dir');
    throw fileError('ENOENT', path);
  };
  return {
    promises: {
      async readFile(path, options) {
        const file = files.get(clean(path));
        if (!file) throw fileError('ENOENT', path);
        return wantsText(options) ? new TextDecoder().decode(file) : file;
      },
      async writeFile(path, data) {
        const folder = clean(path).split('/').slice(0, -1).join('/');
        if (!folders.has(folder)) throw fileError('ENOENT', path);
        files.set(clean(path), typeof data === 'string' ? new TextEncoder().encode(data) : data);
      },
      async unlink(path) {
        if (!files.delete(clean(path))) throw fileError('ENOENT', path);
      },
      async readdir(path) {
        if (files.has(clean(path))) throw fileError('ENOTDIR', path);
        if (!folders.has(clean(path))) throw fileError('ENOENT', path);
        return below(clean(path));
      },
      async mkdir(path) {
        const parent = clean(path).split('/').slice(0, -1).join('/');
        if (!folders.has(parent)) throw fileError('ENOENT', path);
        folders.add(clean(path));
      },
      async rmdir(path) {
        if (below(clean(path)).length > 0) throw fileError('ENOTEMPTY', path);
        folders.delete(clean(path));
      },
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
