import { PASSED_OVER } from '../compose/project/passed-over.ts';
import type { Project } from '../compose/project/project.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { compareComposeNames, isComposeName } from './file-types.ts';
import { type ReadFile, readFile } from './read-file.ts';

/** A file of a folder, not yet read. */
export interface FolderFile {
  /** From the folder, with `/` between names. */
  readonly path: string;
  file(): Promise<File>;
  readonly handle?: FileSystemFileHandle | undefined;
  /** The folder that it stands in. */
  readonly folder?: FileSystemDirectoryHandle | undefined;
}

/** The compose files of a folder, the one that tools take by themselves first. */
export interface OpenedFolder {
  readonly ok: true;
  readonly name: string;
  readonly files: readonly [ReadFile, ...ReadFile[]];
  readonly project: Project;
  /** The folder of the compose files, where the browser lets us come back to it. */
  readonly folder: FileSystemDirectoryHandle | undefined;
}

/** Enough for any project of containers; a home folder that was chosen by mistake has more. */
const MOST_FILES = 20_000;
/** Compose files of one folder that are opened; more than these are hardly of one app. */
const MOST_COMPOSE_FILES = 12;

/** The compose files of a folder and what lies around them; a refusal where there is none. */
export async function readFolder(
  name: string,
  files: readonly FolderFile[],
): Promise<OpenedFolder | Refused> {
  const [compose, ...more] = chooseCompose(files);
  if (!compose) {
    return refuse(
      'no-compose-file',
      `The folder “${name}” has no docker-compose.yml, neither at its top nor in a folder below it. Choose the folder that has one, or open the file by itself.`,
    );
  }
  const read = await readFile(await compose.file(), compose.handle);
  if (!read.ok) return read;
  const base = folderOf(compose.path);
  const around = files
    .filter(({ path }) => path.startsWith(base))
    .map((file) => ({ ...file, path: file.path.slice(base.length) }));
  const beside = await Promise.all(more.map(async (it) => readFile(await it.file(), it.handle)));
  return {
    ok: true,
    name,
    files: [read, ...beside.filter((it) => it.ok)],
    project: await readAround(around),
    folder: compose.folder,
  };
}

/** What lies around compose files; paths are relative to their folder. */
export async function readAround(files: readonly FolderFile[]): Promise<Project> {
  const { isRead, LONGEST_READ, readProject } = await import('../compose/project/read-project.ts');
  const texts = new Map<string, string>();
  for (const { path, file } of files) {
    if (!isRead(path)) continue;
    const opened = await file();
    if (opened.size <= LONGEST_READ) texts.set(path, await opened.text());
  }
  return readProject(
    files.map(({ path }) => path),
    texts,
  );
}

/** Those nearest to the top in one folder: what tools take by themselves first, then overrides and others. */
function chooseCompose(files: readonly FolderFile[]): readonly FolderFile[] {
  const found = files
    .filter(({ path }) => isComposeName(nameOf(path)))
    .sort(
      (a, b) =>
        depthOf(a) - depthOf(b) ||
        compareComposeNames(nameOf(a.path), nameOf(b.path)) ||
        (a.path < b.path ? -1 : 1),
    );
  const folder = folderOf(found[0]?.path ?? '');
  return found.filter(({ path }) => folderOf(path) === folder).slice(0, MOST_COMPOSE_FILES);
}

function depthOf({ path }: FolderFile): number {
  return path.split('/').length;
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Every file below a folder that the browser lets us read. */
export async function listFolder(
  folder: FileSystemDirectoryHandle,
): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  const open: { readonly handle: FileSystemDirectoryHandle; readonly path: string }[] = [
    { handle: folder, path: '' },
  ];
  for (const { handle, path } of open) {
    for await (const [name, entry] of handle.entries()) {
      if (files.length >= MOST_FILES) return files;
      if (entry instanceof FileSystemDirectoryHandle) {
        if (!PASSED_OVER.has(name)) open.push({ handle: entry, path: `${path}${name}/` });
      } else if (entry instanceof FileSystemFileHandle) {
        files.push({
          path: `${path}${name}`,
          file: () => entry.getFile(),
          handle: entry,
          folder: handle,
        });
      }
    }
  }
  return files;
}

/** Every file of a folder that was chosen by a form field or dropped. */
export function listFiles(files: readonly File[]): readonly FolderFile[] {
  return files
    .map((file) => ({ file, steps: file.webkitRelativePath.split('/').slice(1) }))
    .filter(({ steps }) => !steps.some((step) => PASSED_OVER.has(step)))
    .slice(0, MOST_FILES)
    .map(({ file, steps }) => ({ path: steps.join('/'), file: async () => file }));
}

/** Every file below a folder that was dropped. */
export async function listEntry(folder: FileSystemDirectoryEntry): Promise<readonly FolderFile[]> {
  const files: FolderFile[] = [];
  const open: { readonly entry: FileSystemDirectoryEntry; readonly path: string }[] = [
    { entry: folder, path: '' },
  ];
  for (const { entry, path } of open) {
    for (const child of await childrenOf(entry)) {
      if (files.length >= MOST_FILES) return files;
      if (child instanceof FileSystemDirectoryEntry) {
        if (!PASSED_OVER.has(child.name))
          open.push({ entry: child, path: `${path}${child.name}/` });
      } else if (child instanceof FileSystemFileEntry) {
        files.push({
          path: `${path}${child.name}`,
          file: () => new Promise((resolve, reject) => child.file(resolve, reject)),
        });
      }
    }
  }
  return files;
}

/** A folder's reader gives its entries in portions. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}
