import { composePaths } from './compose-paths.ts';
import { folderFiles } from './folder-files.ts';
import { git } from './git-client.ts';
import { entryAt, storeOf, treeWith } from './git-tree.ts';
import type { Change, RemoteFile, Repository, WriteResult } from './repository.ts';
import { RequestFault } from './request-fault.ts';

/** The folder of Git inside a clone. */
const GIT_FOLDER = '/.git';

/** A clone in a folder of this computer: its files as they lie there, and commits into its own `.git`. */
export function openFolderRepository(folder: FileSystemDirectoryHandle): Repository {
  const files = folderFiles(folder);
  const store = storeOf(files, GIT_FOLDER);
  const fault = (code: 'no-clone' | 'no-head') => new RequestFault({ kind: code }, folder.name);

  const currentBranch = async (): Promise<string> => {
    const found = await files.promises.stat(GIT_FOLDER).catch(() => undefined);
    if (!found?.isDirectory()) throw fault('no-clone');
    const branch = await git.currentBranch({ ...store, test: true });
    if (!branch) throw fault('no-head');
    return branch;
  };
  const readWorking = async (path: string): Promise<RemoteFile | undefined> => {
    const found = await files.promises.stat(`/${path}`).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    const bytes = await files.promises.readFile(`/${path}`);
    if (typeof bytes === 'string') return undefined;
    const { oid } = await git.hashBlob({ object: bytes });
    return { bytes, blob: oid };
  };
  return {
    branches: async (run) => {
      run.tell({ what: 'Looking at the clone' });
      const branch = await currentBranch();
      return { names: [branch], standard: branch };
    },
    composeFiles: async (branch, run) => {
      run.tell({ what: 'Looking for compose files' });
      return composePaths(await git.listFiles({ ...store, ref: branch }));
    },
    read: async (_branch, path) => readWorking(path),
    write: async (change, run): Promise<WriteResult> => {
      run.tell({ what: `Looking at ${change.path} once more` });
      const branch = await currentBranch();
      if ((await readWorking(change.path))?.blob !== change.expected) return { ok: 'changed' };
      const head = await git.resolveRef({ ...store, ref: `refs/heads/${branch}` });
      run.tell({ what: 'Writing the commit' });
      const { newBranch } = change;
      if (newBranch !== undefined) {
        await git.branch({ ...store, ref: newBranch, object: head, checkout: true });
      }
      const commit = await commitFile(change, head, newBranch ?? branch);
      const { oid } = await git.hashBlob({ object: change.bytes });
      return { ok: true, blob: oid, commit, link: undefined };
    },
  };

  /** Only this file is committed; what else lies changed or staged in the clone stays so. */
  async function commitFile(change: Change, head: string, branch: string): Promise<string> {
    const { path, bytes, message, author } = change;
    const known = await entryAt(store, head, path);
    const before = known && (await git.readBlob({ ...store, oid: known.oid })).blob;
    const blob = await git.writeBlob({ ...store, blob: likeCommitted(bytes, before) });
    const tree = await treeWith(store, head, path, blob);
    await makeFolders(path);
    await files.promises.writeFile(`/${path}`, bytes);
    await git.updateIndex({ ...store, filepath: path, oid: blob, add: true });
    const ref = `refs/heads/${branch}`;
    return git.commit({ ...store, message, author, tree, parent: [head], ref });
  }

  async function makeFolders(path: string): Promise<void> {
    const parts = path.split('/').slice(0, -1);
    for (const [index] of parts.entries()) {
      await files.promises.mkdir(`/${parts.slice(0, index + 1).join('/')}`);
    }
  }
}

/** Git on Windows may check files out with other line ends than it keeps: it keeps them as they were. */
function likeCommitted(bytes: Uint8Array, before: Uint8Array | undefined): Uint8Array {
  if (!before || before.includes(13) || !bytes.includes(13)) return bytes;
  return bytes.filter((byte, index) => byte !== 13 || bytes[index + 1] !== 10);
}
