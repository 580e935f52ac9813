import { readList, readNumber, readRecord, readText } from '../../store/read-unknown.ts';
import { composePaths } from './compose-paths.ts';
import { commitToGitlab, projectRoot, readGitlabFile } from './gitlab-file.ts';
import { openGitlabFork } from './gitlab-fork.ts';
import type { Change, Repository, Transfer, WriteResult } from './repository.ts';
import { readAnswers } from './rest-answers.ts';
import type { RestClient } from './rest-client.ts';

const PAGE_SIZE = 100;
const MOST_PAGES = 30;

/**
 * A project behind GitLab's interface. https://docs.gitlab.com/api/repository_files, https://docs.gitlab.com/api/commits
 * @param origin the address of the host, such as `https://gitlab.com`
 */
export function openGitlabRepository(client: RestClient, name: string, origin: string): Repository {
  const root = projectRoot(name);

  const list = async (
    path: string,
    query: Readonly<Record<string, string>>,
    key: string,
    run: Transfer,
  ): Promise<readonly string[]> => {
    const all: string[] = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
      const paged = { ...query, per_page: String(PAGE_SIZE), page: String(page) };
      const { data } = await client.call(run, { path: `${root}${path}`, query: paged });
      const found = readList(data, (item) => readText(readRecord(item)[key]));
      all.push(...found);
      if (found.length < PAGE_SIZE) break;
    }
    return all;
  };
  const write = async (change: Change, run: Transfer): Promise<WriteResult> => {
    const { branch, newBranch, path, expected } = change;
    run.tell({ what: `Looking at ${path} once more` });
    const now = await readGitlabFile(client, name, { branch, path }, run);
    if (now?.blob !== expected) return { ok: 'changed' };
    run.tell({ what: `Sending to ${newBranch ?? branch}` });
    return commitToGitlab(client, { project: name }, change, now, run);
  };

  return readAnswers(client.host, {
    branches: async (run) => {
      run.tell({ what: 'Asking for the branches' });
      const project = readRecord((await client.call(run, { path: root })).data);
      const names = await list('/repository/branches', {}, 'name', run);
      return {
        names,
        standard: readText(project.default_branch),
        mayWrite: mayPush(project.permissions),
      };
    },
    composeFiles: async (branch, run) => {
      run.tell({ what: `Looking for compose files in ${branch}` });
      const query = { ref: branch, recursive: 'true' };
      return composePaths(await list('/repository/tree', query, 'path', run));
    },
    read: async (branch, path, run) => {
      run.tell({ what: `Fetching ${path}` });
      return readGitlabFile(client, name, { branch, path }, run);
    },
    write,
    openRequest: async ({ from, into, title, text }, run) => {
      run.tell({ what: 'Asking for a review' });
      const { data } = await client.call(run, {
        method: 'POST',
        path: `${root}/merge_requests`,
        body: { source_branch: from, target_branch: into, title, description: text },
      });
      return readText(readRecord(data).web_url);
    },
    fork: (run) => openGitlabFork(client, name, origin, run),
  });
}

/** Developers and those above them push. https://docs.gitlab.com/api/members/#roles */
const DEVELOPER = 30;

/** What the host says of the user's rights; nothing to those who come without a token. */
function mayPush(permissions: unknown): boolean | undefined {
  if (permissions === undefined || permissions === null) return undefined;
  const { project_access, group_access } = readRecord(permissions);
  const levels = [project_access, group_access].map((access) =>
    access === undefined || access === null ? 0 : readNumber(readRecord(access).access_level),
  );
  return Math.max(...levels) >= DEVELOPER;
}
