import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

interface GitServerOptions {
  /** What a bare repository begins with, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Only who comes with this may read or write. */
  readonly login?: { readonly user: string; readonly password: string };
  /** False for a server like most: one that lets no web page talk to it. */
  readonly cors?: boolean;
  /** Called before a push reaches the repository. */
  readonly beforePush?: () => void;
}

/** A real Git server on this machine: `git http-backend` behind a small CGI, with CORS. */
export interface GitServer {
  readonly url: string;
  readonly folder: string;
  /** Runs git in the bare repository. */
  git(...args: readonly string[]): string;
  /** Somebody else's commit to a branch. */
  commit(path: string, content: string, branch?: string): void;
  /** Every request so far: method, address and whether it brought a login. */
  readonly requests: readonly { readonly line: string; readonly login: boolean }[];
  close(): Promise<void>;
}

const ENV = {
  ...process.env,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.org',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.org',
};

export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const root = mkdtempSync(join(tmpdir(), 'compose-canvas-git-'));
  const folder = join(root, 'app.git');
  const run = (cwd: string, ...args: readonly string[]): string =>
    execFileSync('git', args, {
      cwd,
      env: ENV,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  run(root, 'init', '--bare', '--initial-branch=main', folder);
  run(folder, 'config', 'http.receivepack', 'true');
  const commit = (path: string, content: string, branch = 'main'): void =>
    commitFiles(root, run, { [path]: content }, branch);
  commitFiles(root, run, options.files, 'main');
  const requests: { line: string; login: boolean }[] = [];
  const server = createServer((request, response) => {
    const login = request.headers.authorization !== undefined;
    requests.push({ line: `${request.method} ${request.url}`, login });
    answer(root, request, response, options);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/app.git`,
    folder,
    git: (...args) => run(folder, ...args),
    commit,
    requests,
    close: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function commitFiles(
  root: string,
  run: (cwd: string, ...args: readonly string[]) => string,
  files: Readonly<Record<string, string>>,
  branch: string,
): void {
  const clone = mkdtempSync(join(root, 'work-'));
  run(root, 'clone', '--quiet', join(root, 'app.git'), clone);
  const known = run(clone, 'branch', '--remotes').includes(`origin/${branch}`);
  run(clone, 'checkout', '--quiet', ...(known ? [] : ['-B']), branch);
  for (const [path, content] of Object.entries(files)) {
    execFileSync('mkdir', ['-p', dirname(join(clone, path))]);
    writeFileSync(join(clone, path), content);
  }
  run(clone, 'add', '--all');
  run(clone, 'commit', '--quiet', '--message', 'By somebody else');
  run(clone, 'push', '--quiet', 'origin', branch);
  rmSync(clone, { recursive: true, force: true });
}

function answer(
  root: string,
  request: IncomingMessage,
  response: ServerResponse,
  { cors = true, login, beforePush }: GitServerOptions,
): void {
  if (cors) {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'authorization, content-type, accept');
    response.setHeader('access-control-allow-methods', 'GET, POST');
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const wanted =
    login && `Basic ${Buffer.from(`${login.user}:${login.password}`).toString('base64')}`;
  if (wanted && request.headers.authorization !== wanted) {
    response.writeHead(401).end('Log in first.\n');
    return;
  }
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && url.pathname.endsWith('/git-receive-pack')) beforePush?.();
  runBackend(root, url, request, response);
}

/** What the CGI specification asks for, as far as `git http-backend` reads it. */
function runBackend(
  root: string,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const backend = spawn('git', ['http-backend'], {
    env: {
      ...ENV,
      GIT_PROJECT_ROOT: root,
      GIT_HTTP_EXPORT_ALL: '1',
      PATH_INFO: url.pathname,
      QUERY_STRING: url.search.slice(1),
      REQUEST_METHOD: request.method ?? 'GET',
      CONTENT_TYPE: request.headers['content-type'] ?? '',
      REMOTE_USER: 'tester',
    },
  });
  request.pipe(backend.stdin);
  backend.stdin.on('error', () => {});
  const chunks: Buffer[] = [];
  backend.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  backend.on('close', () => {
    const all = Buffer.concat(chunks);
    const end = all.indexOf('\r\n\r\n');
    let status = 200;
    for (const line of all.subarray(0, end).toString().split('\r\n')) {
      const [name = '', value = ''] = line.split(/:\s*/, 2);
      if (name === 'Status') status = Number.parseInt(value, 10);
      else if (name) response.setHeader(name, value);
    }
    response.writeHead(status).end(all.subarray(end + 4));
  });
}
