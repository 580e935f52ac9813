import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerContents } from './answer-contents.ts';
import { answerGitlab } from './answer-gitlab.ts';
import { checkRequest, mayAnswer, readDescription, type SeenRequest } from './check-request.ts';
import { RepositoryModel } from './repository-model.ts';

export interface RestReply {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

type HostKind = 'github' | 'gitlab' | 'gitea';

const BASES = { github: '/api/v3', gitlab: '/api/v4', gitea: '/api/v1' } as const;
const SECRETS = {
  github: 'authorization',
  gitlab: 'private-token',
  gitea: 'authorization',
} as const;

/** A host on this machine that speaks one REST interface and holds every request to its description. */
export interface RestHost {
  readonly url: string;
  readonly model: RepositoryModel;
  /** What was wrong with the requests so far. */
  readonly complaints: readonly string[];
  readonly requests: readonly string[];
  /** The values of the header that carries the token, by request. */
  readonly tokens: readonly (string | undefined)[];
  /** Answers the next requests of which `method path` holds `part` with this instead. */
  failNext(part: string, reply: RestReply, times?: number): void;
  close(): Promise<void>;
}

export async function startRestHost(
  kind: HostKind,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<RestHost> {
  const model = new RepositoryModel(files);
  const description = readDescription(kind);
  const complaints: string[] = [];
  const requests: string[] = [];
  const tokens: (string | undefined)[] = [];
  let scripted: { part: string; reply: RestReply; times: number } = {
    part: '',
    reply: { status: 500, body: {} },
    times: 0,
  };
  const reply = (request: SeenRequest): RestReply => {
    complaints.push(...checkRequest(description, request));
    const line = `${request.method} ${request.path}`;
    requests.push(line);
    if (scripted.times > 0 && line.includes(scripted.part)) {
      const { reply } = scripted;
      scripted.times--;
      const redirects = reply.status >= 300 && reply.status < 400;
      if (!redirects && !mayAnswer(description, request, reply.status)) {
        complaints.push(`${line}: ${reply.status} is no answer of this host`);
      }
      return reply;
    }
    const answer = kind === 'gitlab' ? answerGitlab : answerContents(kind);
    return answer(model, name, request);
  };
  const server = createServer((request, response) => {
    void serve(request, response, BASES[kind], (seen) => {
      const token = request.headers[SECRETS[kind]];
      tokens.push(typeof token === 'string' ? token : undefined);
      return reply(seen);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/${name}`,
    model,
    complaints,
    requests,
    tokens,
    failNext: (part, failure, times = 1) => {
      scripted = { part, reply: failure, times };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  base: string,
  reply: (seen: SeenRequest) => RestReply,
): Promise<void> {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader(
    'access-control-allow-headers',
    request.headers['access-control-request-headers'] ?? '*',
  );
  response.setHeader('access-control-allow-methods', 'GET, POST, PUT');
  response.setHeader('access-control-expose-headers', '*');
  if (request.method === 'OPTIONS') {
    response.writeHead(204).end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { status, body, headers } = reply({
    method: request.method ?? 'GET',
    path: url.pathname.startsWith(base) ? url.pathname.slice(base.length) : url.pathname,
    query: url.searchParams,
    body: text === '' ? undefined : JSON.parse(text),
  });
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(typeof body === 'string' ? body : JSON.stringify(body));
}
