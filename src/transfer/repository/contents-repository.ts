import { readList, readRecord, readText } from '../../store/read-unknown.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { composePaths } from './compose-paths.ts';
import type { Change, RemoteFile, Repository, Transfer, WriteResult } from './repository.ts';
import { readAnswers, refusedCommit } from './rest-answers.ts';
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

const MOST_PAGES = 5;

/**
 * A repository behind the interface that GitHub made and Gitea and Forgejo share:
 * `/repos/{owner}/{name}` with `branches`, `git/trees`, `contents` and `pulls`.
 * https://docs.github.com/rest/repos/contents, https://codeberg.org/api/swagger
 */
export function openContentsRepository(
  client: RestClient,
  name: string,
  dialect: ContentsDialect,
): Repository {
  const root = `/repos/${name}`;
  const contents = (path: string) =>
    `${root}/contents/${path.split('/').map(encodeURIComponent).join('/')}`;

  const read = async (
    branch: string,
    path: string,
    run: Transfer,
  ): Promise<RemoteFile | undefined> => {
    const query = { ref: branch };
    const { status, data } = await client.call(run, { path: contents(path), query, accept: [404] });
    if (status === 404) return undefined;
    const file = readRecord(data);
    const blob = readText(file.sha);
    if (file.encoding === 'base64') return { bytes: fromBase64(readText(file.content)), blob };
    // A file of more than a megabyte comes by its id only.
    const { data: large } = await client.call(run, { path: `${root}/git/blobs/${blob}` });
    return { bytes: fromBase64(readText(readRecord(large).content)), blob };
  };
  const makeBranch = async (from: string, to: string, run: Transfer): Promise<void> => {
    const at = await client.call(run, { path: `${root}/git/ref/heads/${from}` });
    const { sha } = readRecord(readRecord(at.data).object);
    const body = { ref: `refs/heads/${to}`, sha: readText(sha) };
    await client.call(run, { method: 'POST', path: `${root}/git/refs`, body });
  };
  const write = async (change: Change, run: Transfer): Promise<WriteResult> => {
    const { branch, newBranch, path, expected } = change;
    run.tell({ what: `Looking at ${path} once more` });
    if ((await read(branch, path, run))?.blob !== expected) return { ok: 'changed' };
    run.tell({ what: `Sending to ${newBranch ?? branch}` });
    const apart = dialect.newBranch === 'own-request';
    if (newBranch !== undefined && apart) await makeBranch(branch, newBranch, run);
    const answer = await client.call(run, {
      method: expected === undefined ? dialect.create : 'PUT',
      path: contents(path),
      body: {
        message: change.message,
        content: toBase64(change.bytes),
        branch: apart ? (newBranch ?? branch) : branch,
        ...(newBranch !== undefined && !apart && { new_branch: newBranch }),
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
  };

  return readAnswers(client.host, {
    branches: async (run) => {
      run.tell({ what: 'Asking for the branches' });
      const { data } = await client.call(run, { path: root });
      const standard = readText(readRecord(data).default_branch);
      const names: string[] = [];
      const [parameter, size] = dialect.page;
      for (let page = 1; page <= MOST_PAGES; page++) {
        const query = { [parameter]: String(size), page: String(page) };
        const answer = await client.call(run, { path: `${root}/branches`, query });
        const found = readList(answer.data, (item) => readText(readRecord(item).name));
        names.push(...found);
        if (found.length < size) break;
      }
      return { names, standard };
    },
    composeFiles: async (branch, run) => {
      run.tell({ what: `Looking for compose files in ${branch}` });
      const path = `${root}/git/trees/${encodeURIComponent(branch)}`;
      const { data } = await client.call(run, { path, query: { recursive: '1' } });
      return composePaths(
        readList(readRecord(data).tree, (item) => readText(readRecord(item).path)),
      );
    },
    read: async (branch, path, run) => {
      run.tell({ what: `Fetching ${path}` });
      return read(branch, path, run);
    },
    write,
    openRequest: async ({ from, into, title, text }, run) => {
      run.tell({ what: 'Asking for a review' });
      const body = { title, head: from, base: into, body: text };
      const { data } = await client.call(run, { method: 'POST', path: `${root}/pulls`, body });
      return readText(readRecord(data).html_url);
    },
  });
}

/** Whether the file is not what it was a moment ago; hosts tell of that by their words alone. */
function isRace({ status, data }: RestAnswer): boolean {
  const said = saidIn(data);
  return (
    status !== 403 && /does not match|wasn't supplied|file already exists|but expected/i.test(said)
  );
}
