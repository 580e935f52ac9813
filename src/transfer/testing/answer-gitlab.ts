import type { SeenRequest } from './check-request.ts';
import { blobId, type RepositoryModel } from './repository-model.ts';
import type { RestReply } from './rest-host.ts';

interface CommitBody {
  readonly branch: string;
  readonly start_branch?: string;
  readonly start_project?: string;
  readonly commit_message: string;
  readonly actions: readonly {
    readonly action: 'create' | 'update';
    readonly file_path: string;
    readonly content: string;
    readonly last_commit_id?: string;
  }[];
}

const MISSING: RestReply = { status: 404, body: { message: '404 Not Found' } };

/** The number of the project that forks are made of. */
const PROJECT_ID = 7;

/** What GitLab answers to bob. */
export function answerGitlab(
  model: RepositoryModel,
  name: string,
  request: SeenRequest,
): RestReply {
  const { path } = request;
  const { ownFork } = model;
  if (ownFork && isBelow(path, ownFork.name)) {
    if (path === rootOf(ownFork.name) && ownFork.unready > 0) {
      ownFork.unready--;
      return { status: 200, body: { ...projectOf(ownFork.name), import_status: 'started' } };
    }
    return answerProject(ownFork.model, ownFork.name, request);
  }
  return isBelow(path, name) ? answerProject(model, name, request) : MISSING;
}

function rootOf(name: string): string {
  return `/projects/${encodeURIComponent(name)}`;
}

function isBelow(path: string, name: string): boolean {
  return path === rootOf(name) || path.startsWith(`${rootOf(name)}/`);
}

function projectOf(name: string) {
  return { path_with_namespace: name, default_branch: 'main', import_status: 'finished' };
}

function answerProject(model: RepositoryModel, name: string, request: SeenRequest): RestReply {
  const { path, query, method } = request;
  const rest = path.slice(rootOf(name).length);
  const branch = query.get('ref') ?? 'main';
  if (rest === '') {
    const level = model.readOnly ? 10 : 40;
    return {
      status: 200,
      body: {
        ...projectOf(name),
        id: PROJECT_ID,
        permissions: { project_access: { access_level: level }, group_access: null },
      },
    };
  }
  if (rest === '/forks') {
    return { status: 200, body: model.ownFork ? [projectOf(model.ownFork.name)] : [] };
  }
  if (rest === '/fork') {
    if (model.ownFork) return { status: 409, body: { message: 'Name has already been taken' } };
    const fork = model.makeFork(`bob/${name.split('/').at(-1)}`, 2);
    return { status: 201, body: { ...projectOf(fork.name), import_status: 'scheduled' } };
  }
  if (method !== 'GET' && model.readOnly) {
    return { status: 403, body: { message: 'You are not allowed to push into this branch' } };
  }
  if (rest === '/repository/branches') {
    return {
      status: 200,
      body: paged(
        query,
        [...model.branches.keys()].map((each) => ({ name: each })),
      ),
    };
  }
  if (rest === '/repository/tree') {
    const entries = model.paths(branch).map((each) => ({ path: each, type: 'blob' }));
    return { status: 200, body: paged(query, entries) };
  }
  if (rest === '/merge_requests') {
    const body: unknown = request.body;
    const known = new Map<string, unknown>(Object.entries(Object(body)));
    const asked = known.get('target_project_id') === PROJECT_ID ? model.original : model;
    asked?.requests.push({
      from: String(known.get('source_branch')),
      into: String(known.get('target_branch')),
      title: String(known.get('title')),
    });
    return { status: 201, body: { web_url: `https://host.example/${name}/-/merge_requests/1` } };
  }
  if (rest === '/repository/commits')
    return isCommit(request.body) ? commit(model, request.body) : MISSING;
  const file = decodeURIComponent(rest.replace('/repository/files/', ''));
  const content = model.read(branch, file);
  if (content === undefined) return { status: 404, body: { message: '404 File Not Found' } };
  return {
    status: 200,
    body: {
      file_path: file,
      encoding: 'base64',
      content: Buffer.from(content).toString('base64'),
      blob_id: blobId(content),
      last_commit_id: model.lastCommit(branch, file),
    },
  };
}

function paged<T>(query: URLSearchParams, items: readonly T[]): readonly T[] {
  const size = Number(query.get('per_page') ?? 20);
  const start = (Number(query.get('page') ?? 1) - 1) * size;
  return items.slice(start, start + size);
}

function commit(model: RepositoryModel, body: CommitBody): RestReply {
  const { branch, start_branch: start, commit_message: message, actions } = body;
  const from = start ?? branch;
  const source = (body.start_project !== undefined && model.original) || model;
  const [action] = actions;
  if (!action || !source.branches.has(from)) return MISSING;
  if (action.action === 'create' && source.read(from, action.file_path) !== undefined) {
    return { status: 400, body: { message: 'A file with this name already exists' } };
  }
  const last = source.lastCommit(from, action.file_path);
  if (action.action === 'update' && action.last_commit_id !== last) {
    const said =
      'You are attempting to update a file that has changed since you started editing it.';
    return { status: 400, body: { message: said } };
  }
  if (start !== undefined) model.branches.set(branch, source.branches.get(start) ?? []);
  const content = Buffer.from(action.content, 'base64').toString();
  const { id } = model.commit(branch, action.file_path, content, message);
  return { status: 201, body: { id, web_url: `https://host.example/-/commit/${id}` } };
}

function isCommit(body: unknown): body is CommitBody {
  return (
    typeof body === 'object' && body !== null && 'actions' in body && Array.isArray(body.actions)
  );
}
