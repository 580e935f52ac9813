import { FOLDER, git } from './git-client.ts';
import type { GitFiles } from './memory-files.ts';

interface Store {
  readonly fs: GitFiles;
  readonly dir: string;
  readonly gitdir: string;
}

const MODE = '100644';

/** How the library is told where the objects are. */
export function storeOf(fs: GitFiles, gitdir: string = FOLDER): Store {
  return { fs, dir: FOLDER, gitdir };
}

/** The entry of a path in the tree of a commit, or undefined where there is none. */
export async function entryAt(
  store: Store,
  commit: string,
  path: string,
): Promise<{ readonly oid: string; readonly mode: string } | undefined> {
  let oid = (await git.readCommit({ ...store, oid: commit })).commit.tree;
  let mode = '040000';
  for (const part of path.split('/')) {
    const { tree } = await git.readTree({ ...store, oid });
    const entry = tree.find((each) => each.path === part);
    if (!entry) return undefined;
    ({ oid, mode } = entry);
  }
  return { oid, mode };
}

/** The id of a tree like that of `commit`, but with other content at `path`; all else stays as it is. */
export async function treeWith(
  store: Store,
  commit: string,
  path: string,
  blob: string,
): Promise<string> {
  const root = (await git.readCommit({ ...store, oid: commit })).commit.tree;
  return replaceIn(store, root, path.split('/'), blob);
}

async function replaceIn(
  store: Store,
  oid: string | undefined,
  [name = '', ...rest]: readonly string[],
  blob: string,
): Promise<string> {
  const entries = oid === undefined ? [] : (await git.readTree({ ...store, oid })).tree;
  const known = entries.find((entry) => entry.path === name);
  const below = rest.length > 0;
  const inside = known?.type === 'tree' ? known.oid : undefined;
  const replaced = {
    mode: below ? '040000' : (known?.mode ?? MODE),
    path: name,
    oid: below ? await replaceIn(store, inside, rest, blob) : blob,
    type: below ? ('tree' as const) : ('blob' as const),
  };
  const others = entries.filter((entry) => entry !== known);
  return git.writeTree({ ...store, tree: [...others, replaced] });
}
