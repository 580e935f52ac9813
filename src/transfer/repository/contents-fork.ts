import { readList, readRecord, readText } from '../../store/read-unknown.ts';
import { awaitReady } from './await-ready.ts';
import { type ContentsDialect, ContentsFiles } from './contents-file.ts';
import type { Fork, Transfer } from './repository.ts';
import { RequestFault } from './request-fault.ts';
import { type RestClient, saidIn } from './rest-client.ts';

/** The most that a page of forks holds on any of these hosts. */
const PAGE = '50';

/**
 * The user's fork of a repository behind GitHub's kind of interface, made if there is none.
 * https://docs.github.com/rest/repos/forks, https://codeberg.org/api/swagger
 * @param origin the address of the host, such as `https://github.com`
 */
export async function openContentsFork(
  client: RestClient,
  name: string,
  dialect: ContentsDialect,
  origin: string,
  run: Transfer,
): Promise<Fork> {
  const original = new ContentsFiles(client, name, dialect);
  run.tell({ what: `Making a fork of ${name}` });
  const made = readRecord(await makeFork(client, name, run));
  const full = readText(made.full_name);
  const standard = readText(made.default_branch);
  const [owner = ''] = full.split('/');
  const files = new ContentsFiles(client, full, dialect);
  await awaitReady({ name: full, host: client.host }, run, async () => {
    return (await files.head(standard, run)) !== undefined;
  });
  return {
    name: full,
    address: `${origin}/${full}`,
    write: async (change, run) => {
      const { branch, newBranch, path, expected } = change;
      run.tell({ what: `Looking at ${path} once more` });
      if ((await original.read(branch, path, run))?.blob !== expected) return { ok: 'changed' };
      run.tell({ what: `Sending to ${newBranch} of ${full}` });
      const head = await original.head(branch, run);
      if (head === undefined) throw new RequestFault({ kind: 'no-branch', branch }, client.host);
      if (dialect.newBranch === 'own-request') {
        // What a fork shares with its original it knows without having been brought up to date.
        await files.makeBranch(newBranch, head, run);
        return files.put(change, newBranch, undefined, run);
      }
      if ((await files.head(branch, run)) !== head) {
        throw new RequestFault({ kind: 'fork-behind', name: full }, client.host);
      }
      return files.put(change, branch, newBranch, run);
    },
    openRequest: async ({ from, into, title, text }, run) => {
      run.tell({ what: 'Asking for a review' });
      const body = { title, head: `${owner}:${from}`, base: into, body: text };
      const path = `${original.root}/pulls`;
      const { data } = await client.call(run, { method: 'POST', path, body });
      return readText(readRecord(data).html_url);
    },
  };
}

/** GitHub answers with the fork that is there; others say that the name is taken, by whatever it is. */
async function makeFork(client: RestClient, name: string, run: Transfer): Promise<unknown> {
  const path = `/repos/${name}/forks`;
  const accept = [400, 403, 404, 409, 422];
  const answer = await client.call(run, { method: 'POST', path, body: {}, accept });
  if (answer.status < 400) return answer.data;
  if (answer.status !== 409) {
    throw new RequestFault({ kind: 'fork-refused', said: saidIn(answer.data) }, client.host);
  }
  const login = readText(readRecord((await client.call(run, { path: '/user' })).data).login);
  const forks = await client.call(run, { path, query: { limit: PAGE } });
  const own = readList(forks.data, readRecord).find(
    ({ owner }) => readText(readRecord(owner).login) === login,
  );
  if (own) return own;
  const [, repository = ''] = name.split('/');
  throw new RequestFault({ kind: 'fork-taken', name: `${login}/${repository}` }, client.host);
}
