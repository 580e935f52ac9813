import { readRecord, readText } from '../../store/read-unknown.ts';
import { fromBase64, toBase64 } from './base64.ts';
import type { Change, RemoteFile, Transfer, WriteResult } from './repository.ts';
import { refusedCommit } from './rest-answers.ts';
import { type RestClient, saidIn } from './rest-client.ts';

export function projectRoot(name: string): string {
  return `/projects/${encodeURIComponent(name)}`;
}

export interface GitlabFile extends RemoteFile {
  readonly lastCommit: string;
}

export async function readGitlabFile(
  client: RestClient,
  name: string,
  at: { readonly branch: string; readonly path: string },
  run: Transfer,
): Promise<GitlabFile | undefined> {
  const { status, data } = await client.call(run, {
    path: `${projectRoot(name)}/repository/files/${encodeURIComponent(at.path)}`,
    query: { ref: at.branch },
    accept: [404],
  });
  if (status === 404) return undefined;
  const file = readRecord(data);
  return {
    bytes: fromBase64(readText(file.content)),
    blob: readText(file.blob_id),
    lastCommit: readText(file.last_commit_id),
  };
}

/** Where a commit goes: to which project, and for a new branch from which project it begins. */
export interface CommitPlace {
  readonly project: string;
  readonly startProject?: string;
}

/** Commits a change on top of `now`, what the file was found to be. */
export async function commitToGitlab(
  client: RestClient,
  { project, startProject }: CommitPlace,
  change: Change,
  now: GitlabFile | undefined,
  run: Transfer,
): Promise<WriteResult> {
  const { branch, newBranch, path, message } = change;
  const target = newBranch ?? branch;
  const action = {
    action: now ? 'update' : 'create',
    file_path: path,
    content: toBase64(change.bytes),
    encoding: 'base64',
    ...(now && { last_commit_id: now.lastCommit }),
  };
  const answer = await client.call(run, {
    method: 'POST',
    path: `${projectRoot(project)}/repository/commits`,
    body: {
      branch: target,
      ...(newBranch !== undefined && { start_branch: branch }),
      ...(startProject !== undefined && { start_project: startProject }),
      commit_message: message,
      actions: [action],
    },
    accept: [400, 403],
  });
  if (answer.status >= 400) {
    if (/has changed since|file with this name already exists/i.test(saidIn(answer.data))) {
      return { ok: 'changed' };
    }
    throw refusedCommit(client, target, answer);
  }
  const commit = readRecord(answer.data);
  const written = await readGitlabFile(client, project, { branch: target, path }, run);
  return {
    ok: true,
    blob: written?.blob ?? '',
    commit: readText(commit.id),
    link: readText(commit.web_url),
  };
}
