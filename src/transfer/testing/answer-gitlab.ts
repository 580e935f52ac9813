import type { SeenRequest } from './check-request.ts';
import { blobId, type RepositoryModel } from './repository-model.ts';
import type { RestReply } from './rest-host.ts';

interface CommitBody {
  readonly branch: string;
  readonly start_branch?: string;
  readonly commit_message: string;
  readonly actions: readonly {
    readonly action: 'create' | 'update';
    readonly file_path: string;
    readonly content: string;
    readonly last_commit_id?: string;
  }[];
}

const MISSING: RestReply = { status: 404, body: { message: '404 Not Found' } };

/** What GitLab answers. */
export function answerGitlab(
  model: RepositoryModel,
  name: string,
  request: SeenRequest,
): RestReply {
  const { path, query } = request;
  const root = `/projects/${encodeURIComponent(name)}`;
  const rest = path.startsWith(root) ? path.slice(root.length) : undefined;
  const branch = query.get('ref') ?? 'main';
  if (rest === undefined) return MISSING;
  if (rest === '') return { status: 200, body: { default_branch: 'main' } };
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
    model.requests.push({
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
  const [action] = actions;
  if (!action || !model.branches.has(from)) return MISSING;
  if (action.action === 'create' && model.read(from, action.file_path) !== undefined) {
    return { status: 400, body: { message: 'A file with this name already exists' } };
  }
  const last = model.lastCommit(from, action.file_path);
  if (action.action === 'update' && action.last_commit_id !== last) {
    const said =
      'You are attempting to update a file that has changed since you started editing it.';
    return { status: 400, body: { message: said } };
  }
  if (start !== undefined) model.fork(start, branch);
  const content = Buffer.from(action.content, 'base64').toString();
  const { id } = model.commit(branch, action.file_path, content, message);
  return { status: 201, body: { id, web_url: `https://host.example/-/commit/${id}` } };
}

function isCommit(body: unknown): body is CommitBody {
  return (
    typeof body === 'object' && body !== null && 'actions' in body && Array.isArray(body.actions)
  );
}
