import { createHash } from 'node:crypto';

interface Commit {
  readonly id: string;
  readonly files: ReadonlyMap<string, string>;
  readonly message: string;
}

export interface OwnFork {
  /** Such as `bob/app`. */
  readonly name: string;
  readonly model: RepositoryModel;
  /** How often it is still looked for in vain. */
  unready: number;
}

/** What a host keeps of a repository, in memory: branches of commits of whole trees. */
export class RepositoryModel {
  readonly branches = new Map<string, readonly Commit[]>();
  readonly requests: { readonly from: string; readonly into: string; readonly title: string }[] =
    [];

  /** Whoever asks may look, but not write. */
  readOnly = false;
  /** The fork of whoever asks, once it was made. */
  ownFork: OwnFork | undefined;
  /** What it is a fork of. */
  readonly original: RepositoryModel | undefined;

  constructor(files: Readonly<Record<string, string>>, original?: RepositoryModel) {
    this.original = original;
    this.branches.set('main', [commitOf(new Map(Object.entries(files)), 'Begin')]);
  }

  read(branch: string, path: string): string | undefined {
    return this.head(branch)?.files.get(path);
  }

  paths(branch: string): readonly string[] {
    return [...(this.head(branch)?.files.keys() ?? [])];
  }

  head(branch: string): Commit | undefined {
    return this.branches.get(branch)?.at(-1);
  }

  fork(from: string, to: string): void {
    this.branches.set(to, this.branches.get(from) ?? []);
  }

  /** Makes a fork, which is there after it was looked for `unready` times in vain. */
  makeFork(name: string, unready: number): OwnFork {
    const model = new RepositoryModel({}, this);
    for (const [branch, commits] of this.branches) model.branches.set(branch, commits);
    this.ownFork = { name, model, unready };
    return this.ownFork;
  }

  commit(branch: string, path: string, content: string, message = 'By somebody else'): Commit {
    const files = new Map(this.head(branch)?.files).set(path, content);
    const commit = commitOf(files, message);
    this.branches.set(branch, [...(this.branches.get(branch) ?? []), commit]);
    return commit;
  }

  /** The newest commit that changed a file. */
  lastCommit(branch: string, path: string): string | undefined {
    const commits = this.branches.get(branch) ?? [];
    const at = commits.findLastIndex(
      (commit, index) => commit.files.get(path) !== commits[index - 1]?.files.get(path),
    );
    return commits[at]?.id;
  }
}

/** The id that Git gives a content. */
export function blobId(content: string): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function commitOf(files: ReadonlyMap<string, string>, message: string): Commit {
  const id = createHash('sha1')
    .update(JSON.stringify([...files, message]))
    .digest('hex');
  return { id, files, message };
}
