import { readList, readRecord, readText } from '../../store/read-unknown.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { composePaths } from './compose-paths.ts';
import type { Change, Repository, Transfer, WriteResult } from './repository.ts';
import { readAnswers, refusedCommit } from './rest-answers.ts';
import { type RestClient, saidIn } from './rest-client.ts';

const PAGE_SIZE = 100;
const MOST_PAGES = 30;

/** A project behind GitLab's interface. https://docs.gitlab.com/api/repository_files, https://docs.gitlab.com/api/commits */
export function openGitlabRepository(client: RestClient, name: string): Repository {
  const root = `/projects/${encodeURIComponent(name)}`;

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
  const read = async (branch: string, path: string, run: Transfer) => {
    const { status, data } = await client.call(run, {
      path: `${root}/repository/files/${encodeURIComponent(path)}`,
      query: { ref: branch },
      accept: [404],
    });
    if (status === 404) return undefined;
    const file = readRecord(data);
    return {
      bytes: fromBase64(readText(file.content)),
      blob: readText(file.blob_id),
      lastCommit: readText(file.last_commit_id),
    };
  };
  const write = async (change: Change, run: Transfer): Promise<WriteResult> => {
    const { branch, newBranch, path, expected, message } = change;
    const target = newBranch ?? branch;
    run.tell({ what: `Looking at ${path} once more` });
    const now = await read(branch, path, run);
    if (now?.blob !== expected) return { ok: 'changed' };
    run.tell({ what: `Sending to ${target}` });
    const action = {
      action: now ? 'update' : 'create',
      file_path: path,
      content: toBase64(change.bytes),
      encoding: 'base64',
      ...(now && { last_commit_id: now.lastCommit }),
    };
    const answer = await client.call(run, {
      method: 'POST',
      path: `${root}/repository/commits`,
      body: {
        branch: target,
        ...(newBranch !== undefined && { start_branch: branch }),
        commit_message: message,
        actions: [action],
      },
      accept: [400, 403],
    });
    if (answer.status >= 400) {
      const said = saidIn(answer.data);
      if (/has changed since|file with this name already exists/i.test(said)) {
        return { ok: 'changed' };
      }
      throw refusedCommit(client, target, answer);
    }
    const commit = readRecord(answer.data);
    const written = await read(target, path, run);
    return {
      ok: true,
      blob: written?.blob ?? '',
      commit: readText(commit.id),
      link: readText(commit.web_url),
    };
  };

  return readAnswers(client.host, {
    branches: async (run) => {
      run.tell({ what: 'Asking for the branches' });
      const { data } = await client.call(run, { path: root });
      const names = await list('/repository/branches', {}, 'name', run);
      return { names, standard: readText(readRecord(data).default_branch) };
    },
    composeFiles: async (branch, run) => {
      run.tell({ what: `Looking for compose files in ${branch}` });
      const query = { ref: branch, recursive: 'true' };
      return composePaths(await list('/repository/tree', query, 'path', run));
    },
    read: async (branch, path, run) => {
      run.tell({ what: `Fetching ${path}` });
      return read(branch, path, run);
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
  });
}
