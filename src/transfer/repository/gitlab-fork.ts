import { readList, readNumber, readRecord, readText } from '../../store/read-unknown.ts';
import { awaitReady } from './await-ready.ts';
import { commitToGitlab, projectRoot, readGitlabFile } from './gitlab-file.ts';
import type { Fork, Transfer } from './repository.ts';
import { RequestFault } from './request-fault.ts';
import { type RestClient, saidIn } from './rest-client.ts';

/**
 * The user's fork of a project behind GitLab's interface, made if there is none.
 * https://docs.gitlab.com/api/project_forks, https://docs.gitlab.com/api/commits
 * @param origin the address of the host, such as `https://gitlab.com`
 */
export async function openGitlabFork(
  client: RestClient,
  name: string,
  origin: string,
  run: Transfer,
): Promise<Fork> {
  run.tell({ what: `Making a fork of ${name}` });
  const full = readText(readRecord(await makeFork(client, name, run)).path_with_namespace);
  await awaitReady({ name: full, host: client.host }, run, async () => {
    const { data } = await client.call(run, { path: projectRoot(full) });
    const status = readRecord(data).import_status;
    if (status !== 'failed') return status === 'finished' || status === 'none';
    const said = `The copy to ${full} failed`;
    throw new RequestFault({ kind: 'fork-refused', said }, client.host);
  });
  return {
    name: full,
    address: `${origin}/${full}`,
    write: async (change, run) => {
      const { branch, newBranch, path, expected } = change;
      run.tell({ what: `Looking at ${path} once more` });
      const now = await readGitlabFile(client, name, { branch, path }, run);
      if (now?.blob !== expected) return { ok: 'changed' };
      run.tell({ what: `Sending to ${newBranch} of ${full}` });
      return commitToGitlab(client, { project: full, startProject: name }, change, now, run);
    },
    openRequest: async ({ from, into, title, text }, run) => {
      run.tell({ what: 'Asking for a review' });
      const original = await client.call(run, { path: projectRoot(name) });
      const { data } = await client.call(run, {
        method: 'POST',
        path: `${projectRoot(full)}/merge_requests`,
        body: {
          source_branch: from,
          target_branch: into,
          target_project_id: readNumber(readRecord(original.data).id),
          title,
          description: text,
        },
      });
      return readText(readRecord(data).web_url);
    },
  };
}

/** A second fork in the same place is refused, as is one whose name is taken by another project. */
async function makeFork(client: RestClient, name: string, run: Transfer): Promise<unknown> {
  const root = projectRoot(name);
  const accept = [400, 403, 404, 409];
  const call = { method: 'POST' as const, path: `${root}/fork`, body: {}, accept };
  const answer = await client.call(run, call);
  if (answer.status < 400) return answer.data;
  if (answer.status !== 409) {
    throw new RequestFault({ kind: 'fork-refused', said: saidIn(answer.data) }, client.host);
  }
  const query = { owned: 'true' };
  const { data } = await client.call(run, { path: `${root}/forks`, query });
  const [own] = readList(data, readRecord);
  if (own) return own;
  const taken = name.slice(name.lastIndexOf('/') + 1);
  throw new RequestFault({ kind: 'fork-taken', name: taken }, client.host);
}
