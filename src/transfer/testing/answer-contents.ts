import type { SeenRequest } from './check-request.ts';
import { blobId, type RepositoryModel } from './repository-model.ts';
import type { RestReply } from './rest-host.ts';

type Body = Readonly<Record<string, string | undefined>>;

const MISSING: RestReply = { status: 404, body: { message: 'Not Found' } };

/** Who asks. */
const LOGIN = 'bob';

/** What GitHub, or Gitea and Forgejo, answer, as far as they differ. */
export function answerContents(kind: 'github' | 'gitea') {
  return (model: RepositoryModel, name: string, request: SeenRequest): RestReply => {
    const { method, path } = request;
    if (path === '/user') return { status: 200, body: { login: LOGIN } };
    const { ownFork } = model;
    if (ownFork && path.startsWith(`/repos/${ownFork.name}`)) {
      const isLook = method === 'GET' && /\/(git\/ref\/heads|branches)\//.test(path);
      if (isLook && ownFork.unready > 0) {
        ownFork.unready--;
        return MISSING;
      }
      return answerRepository(kind, ownFork.model, ownFork.name, request);
    }
    return path.startsWith(`/repos/${name}`)
      ? answerRepository(kind, model, name, request)
      : MISSING;
  };
}

function answerRepository(
  kind: 'github' | 'gitea',
  model: RepositoryModel,
  name: string,
  { method, path, query, body: sent }: SeenRequest,
): RestReply {
  const rest = path.slice(`/repos/${name}`.length);
  const body = bodyOf(sent);
  if (rest === '') {
    return {
      status: 200,
      body: { default_branch: 'main', permissions: { push: !model.readOnly } },
    };
  }
  if (rest === '/forks') return answerForks(kind, model, name, method);
  if (rest === '/branches') {
    const size = Number(query.get('per_page') ?? query.get('limit'));
    const start = (Number(query.get('page')) - 1) * size;
    const names = [...model.branches.keys()].slice(start, start + size);
    return { status: 200, body: names.map((each) => ({ name: each })) };
  }
  if (rest.startsWith('/branches/')) {
    const branch = decodeURIComponent(rest.slice('/branches/'.length));
    const head = model.head(branch);
    return head ? { status: 200, body: { name: branch, commit: { id: head.id } } } : MISSING;
  }
  if (rest.startsWith('/git/trees/')) {
    const branch = decodeURIComponent(rest.slice('/git/trees/'.length));
    const tree = model.paths(branch).map((each) => ({ path: each, type: 'blob' }));
    return { status: 200, body: { tree, truncated: false } };
  }
  if (rest.startsWith('/git/ref/heads/')) {
    const head = model.head(rest.slice('/git/ref/heads/'.length));
    return head ? { status: 200, body: { object: { sha: head.id } } } : MISSING;
  }
  if (rest === '/pulls') {
    const { head = '', base = '', title = '' } = body;
    model.requests.push({ from: head, into: base, title });
    return { status: 201, body: { html_url: `https://host.example/${name}/pulls/1` } };
  }
  if (method !== 'GET' && model.readOnly) {
    return { status: 403, body: { message: 'Resource not accessible by personal access token' } };
  }
  if (rest === '/git/refs') return makeRef(model, body);
  const file = decodeURIComponent(rest.replace(/^\/contents\//, ''));
  return method === 'GET'
    ? readFile(model, query.get('ref') ?? 'main', file)
    : writeFile(kind, model, file, method, body);
}

/** GitHub answers with a fork that is there already, Gitea refuses to make another. */
function answerForks(
  kind: 'github' | 'gitea',
  model: RepositoryModel,
  name: string,
  method: string,
): RestReply {
  const there = model.ownFork;
  const told = (full: string) => ({
    full_name: full,
    default_branch: 'main',
    owner: { login: LOGIN },
  });
  if (method === 'GET') return { status: 200, body: there ? [told(there.name)] : [] };
  if (there && kind === 'gitea') {
    return { status: 409, body: { message: 'repository is already forked by user' } };
  }
  const fork = there ?? model.makeFork(`${LOGIN}/${name.split('/').at(-1)}`, 2);
  return { status: 202, body: told(fork.name) };
}

function readFile(model: RepositoryModel, branch: string, path: string): RestReply {
  const content = model.read(branch, path);
  if (content === undefined) return MISSING;
  // GitHub breaks its base64 into lines.
  const encoded = Buffer.from(content).toString('base64').replaceAll(/.{60}/g, '$&\n');
  const body = { type: 'file', encoding: 'base64', content: encoded, sha: blobId(content) };
  return { status: 200, body };
}

function makeRef(model: RepositoryModel, { ref = '', sha }: Body): RestReply {
  const name = ref.replace('refs/heads/', '');
  if (model.branches.has(name)) {
    return { status: 422, body: { message: 'Reference already exists' } };
  }
  // A fork shares its objects with what it is a fork of.
  const known = [model, model.original].flatMap((each) => [...(each?.branches.values() ?? [])]);
  const from = known.find((commits) => commits.at(-1)?.id === sha);
  if (from === undefined) return { status: 422, body: { message: 'Object does not exist' } };
  model.branches.set(name, from);
  return { status: 201, body: { ref } };
}

function writeFile(
  kind: 'github' | 'gitea',
  model: RepositoryModel,
  path: string,
  method: string,
  body: Body,
): RestReply {
  const { branch = 'main', new_branch: newBranch, message = '', sha } = body;
  const now = model.read(branch, path);
  if (now === undefined && sha !== undefined) return MISSING;
  if (now !== undefined && sha !== blobId(now)) {
    if (kind === 'gitea') {
      const said =
        method === 'POST' ? 'repository file already exists' : `sha does not match [given: ${sha}]`;
      return { status: 422, body: { message: said } };
    }
    return sha === undefined
      ? { status: 422, body: { message: 'Invalid request.\n\n"sha" wasn\'t supplied.' } }
      : { status: 409, body: { message: `${path} does not match ${sha}` } };
  }
  if (newBranch !== undefined) model.fork(branch, newBranch);
  const content = Buffer.from(body.content ?? '', 'base64').toString();
  const commit = model.commit(newBranch ?? branch, path, content, message);
  const html = `https://host.example/commit/${commit.id}`;
  return {
    status: now === undefined ? 201 : 200,
    body: { content: { sha: blobId(content) }, commit: { sha: commit.id, html_url: html } },
  };
}

function bodyOf(body: unknown): Body {
  return typeof body === 'object' && body !== null ? Object.fromEntries(Object.entries(body)) : {};
}
