import { readFlag, readList, readRecord, readText } from '../../store/read-unknown.ts';
import { composePaths } from './compose-paths.ts';
import { type ContentsDialect, ContentsFiles } from './contents-file.ts';
import { openContentsFork } from './contents-fork.ts';
import type { Change, Repository, Transfer, WriteResult } from './repository.ts';
import { RequestFault } from './request-fault.ts';
import { readAnswers } from './rest-answers.ts';
import type { RestClient } from './rest-client.ts';

const MOST_PAGES = 5;

/**
 * A repository behind the interface that GitHub made and Gitea and Forgejo share:
 * `/repos/{owner}/{name}` with `branches`, `git/trees`, `contents`, `forks` and `pulls`.
 * https://docs.github.com/rest/repos/contents, https://codeberg.org/api/swagger
 * @param origin the address of the host, such as `https://github.com`
 */
export function openContentsRepository(
  client: RestClient,
  name: string,
  dialect: ContentsDialect,
  origin: string,
): Repository {
  const files = new ContentsFiles(client, name, dialect);
  const { root } = files;

  const write = async (change: Change, run: Transfer): Promise<WriteResult> => {
    const { branch, newBranch, path, expected } = change;
    run.tell({ what: `Looking at ${path} once more` });
    if ((await files.read(branch, path, run))?.blob !== expected) return { ok: 'changed' };
    run.tell({ what: `Sending to ${newBranch ?? branch}` });
    if (newBranch === undefined || dialect.newBranch === 'in-commit') {
      return files.put(change, branch, newBranch, run);
    }
    const head = await files.head(branch, run);
    if (head === undefined) throw new RequestFault({ kind: 'no-branch', branch }, client.host);
    await files.makeBranch(newBranch, head, run);
    return files.put(change, newBranch, undefined, run);
  };

  return readAnswers(client.host, {
    branches: async (run) => {
      run.tell({ what: 'Asking for the branches' });
      const repository = readRecord((await client.call(run, { path: root })).data);
      const names: string[] = [];
      const [parameter, size] = dialect.page;
      for (let page = 1; page <= MOST_PAGES; page++) {
        const query = { [parameter]: String(size), page: String(page) };
        const answer = await client.call(run, { path: `${root}/branches`, query });
        const found = readList(answer.data, (item) => readText(readRecord(item).name));
        names.push(...found);
        if (found.length < size) break;
      }
      return {
        names,
        standard: readText(repository.default_branch),
        mayWrite: mayPush(repository.permissions),
      };
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
      return files.read(branch, path, run);
    },
    write,
    openRequest: async ({ from, into, title, text }, run) => {
      run.tell({ what: 'Asking for a review' });
      const body = { title, head: from, base: into, body: text };
      const { data } = await client.call(run, { method: 'POST', path: `${root}/pulls`, body });
      return readText(readRecord(data).html_url);
    },
    fork: (run) => openContentsFork(client, name, dialect, origin, run),
  });
}

/** What the host says of the user's rights; nothing to those who come without a token. */
function mayPush(permissions: unknown): boolean | undefined {
  if (permissions === undefined || permissions === null) return undefined;
  return readFlag(readRecord(permissions).push);
}
