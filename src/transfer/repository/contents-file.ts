import { readRecord, readText } from '../../store/read-unknown.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Change, RemoteFile, Transfer, WriteResult } from './repository.ts';
import { refusedCommit } from './rest-answers.ts';
import { type RestAnswer, type RestClient, saidIn } from './rest-client.ts';

/** In what hosts with GitHub's kind of interface differ. */
export interface ContentsDialect {
  /** How many branches a page may have, and the name of that parameter. */
  readonly page: readonly [name: string, size: number];
  /** Makes the branch by itself and says so in the commit, or has a request for it. */
  readonly newBranch: 'own-request' | 'in-commit';
  /** How a file that is not there yet is written. */
  readonly create: 'POST' | 'PUT';
}

/** Files and branches of one repository behind GitHub's kind of interface. */
export class ContentsFiles {
  readonly root: string;
  private readonly client: RestClient;
  private readonly dialect: ContentsDialect;

  constructor(client: RestClient, name: string, dialect: ContentsDialect) {
    this.root = `/repos/${name}`;
    this.client = client;
    this.dialect = dialect;
  }

  async read(branch: string, path: string, run: Transfer): Promise<RemoteFile | undefined> {
    const query = { ref: branch };
    const call = { path: this.contents(path), query, accept: [404] };
    const { status, data } = await this.client.call(run, call);
    if (status === 404) return undefined;
    const file = readRecord(data);
    const blob = readText(file.sha);
    if (file.encoding === 'base64') return { bytes: fromBase64(readText(file.content)), blob };
    // A file of more than a megabyte comes by its id only.
    const { data: large } = await this.client.call(run, { path: `${this.root}/git/blobs/${blob}` });
    return { bytes: fromBase64(readText(readRecord(large).content)), blob };
  }

  /** The newest commit of a branch; undefined for a branch that is not there, or not yet. */
  async head(branch: string, run: Transfer): Promise<string | undefined> {
    const isApart = this.dialect.newBranch === 'own-request';
    const path = isApart
      ? `${this.root}/git/ref/heads/${branch}`
      : `${this.root}/branches/${encodeURIComponent(branch)}`;
    const { status, data } = await this.client.call(run, { path, accept: [404, 409] });
    if (status >= 400) return undefined;
    const answer = readRecord(data);
    return isApart
      ? readText(readRecord(answer.object).sha)
      : readText(readRecord(answer.commit).id);
  }

  async makeBranch(name: string, sha: string, run: Transfer): Promise<void> {
    const body = { ref: `refs/heads/${name}`, sha };
    await this.client.call(run, { method: 'POST', path: `${this.root}/git/refs`, body });
  }

  /** Writes a file to `branch`, or to a branch that the host makes from it, if it is what we expect. */
  async put(
    { path, expected, message, bytes }: Change,
    branch: string,
    newBranch: string | undefined,
    run: Transfer,
  ): Promise<WriteResult> {
    const { client, dialect } = this;
    const answer = await client.call(run, {
      method: expected === undefined ? dialect.create : 'PUT',
      path: this.contents(path),
      body: {
        message,
        content: toBase64(bytes),
        branch,
        ...(newBranch !== undefined && { new_branch: newBranch }),
        ...(expected !== undefined && { sha: expected }),
      },
      accept: [403, 409, 422],
    });
    if (answer.status >= 400) {
      if (isRace(answer)) return { ok: 'changed' };
      throw refusedCommit(client, newBranch ?? branch, answer);
    }
    const { content, commit } = readRecord(answer.data);
    return {
      ok: true,
      blob: readText(readRecord(content).sha),
      commit: readText(readRecord(commit).sha),
      link: readText(readRecord(commit).html_url),
    };
  }

  private contents(path: string): string {
    return `${this.root}/contents/${path.split('/').map(encodeURIComponent).join('/')}`;
  }
}

/** Whether the file is not what it was a moment ago; hosts tell of that by their words alone. */
function isRace({ status, data }: RestAnswer): boolean {
  const said = saidIn(data);
  return (
    status !== 403 && /does not match|wasn't supplied|file already exists|but expected/i.test(said)
  );
}
