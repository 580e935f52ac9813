import { afterEach, describe, expect, it } from 'vitest';
import { blobId } from '../testing/repository-model.ts';
import { type RestHost, type RestReply, startRestHost } from '../testing/rest-host.ts';
import { explainFault } from './explain-fault.ts';
import { giteaProvider } from './gitea.provider.ts';
import { githubProvider } from './github.provider.ts';
import { gitlabProvider } from './gitlab.provider.ts';
import type { Change, Progress, Transfer } from './repository.ts';

const FILE = `# größer als früher\n${'# a long comment line\n'.repeat(9)}services:\n  web:\n    image: nginx\n`;
const TOKEN = 'token-of-ann';

const HOSTS = [
  { kind: 'github', provider: githubProvider, name: 'ann/app', write: 'PUT' },
  { kind: 'gitea', provider: giteaProvider, name: 'ann/app', write: 'PUT' },
  { kind: 'gitlab', provider: gitlabProvider, name: 'group/sub/app', write: 'POST' },
] as const;

let host: RestHost | undefined;
let other: RestHost | undefined;
afterEach(async () => {
  expect(host?.complaints).toEqual([]);
  await host?.close();
  await other?.close();
  host = undefined;
  other = undefined;
});

const run: Transfer = { signal: new AbortController().signal, tell: () => {} };
const bytes = (text: string) => new TextEncoder().encode(text);

async function open({ kind, provider, name }: (typeof HOSTS)[number], token = TOKEN) {
  host = await startRestHost(kind, name, {
    'README.md': '# App\n',
    'docker-compose.yml': FILE,
    'deploy/my app/compose.yml': FILE,
  });
  return { host, repository: provider.connect(host.url, { token, user: '', proxy: '' }) };
}

function change(over: Partial<Change>): Change {
  return {
    branch: 'main',
    newBranch: undefined,
    path: 'docker-compose.yml',
    bytes: bytes(`${FILE}# mine\n`),
    expected: blobId(FILE),
    message: 'Say mine',
    author: { name: '', email: '' },
    ...over,
  };
}

describe.each(HOSTS)('$kind', (at) => {
  it('tells branches and files, and reads one', async () => {
    const { host, repository } = await open(at);
    for (let count = 0; count < 130; count++) host.model.fork('main', `b${count}`);
    const { names, standard } = await repository.branches(run);
    expect(names).toHaveLength(131);
    expect(standard).toBe('main');
    expect(await repository.composeFiles('b7', run)).toEqual([
      'docker-compose.yml',
      'deploy/my app/compose.yml',
    ]);
    const file = await repository.read('main', 'deploy/my app/compose.yml', run);
    expect(new TextDecoder().decode(file?.bytes)).toBe(FILE);
    expect(file?.blob).toBe(blobId(FILE));
    expect(await repository.read('main', 'missing.yml', run)).toBeUndefined();
    expect(host.tokens.every((token) => token?.includes(TOKEN))).toBe(true);
    expect(host.requests.join()).not.toContain(TOKEN);
  });

  it('takes a commit, a new file, a new branch and a request to merge it', async () => {
    const { host, repository } = await open(at);
    const first = await repository.write(change({}), run);
    expect(first).toMatchObject({
      ok: true,
      blob: blobId(`${FILE}# mine\n`),
      commit: host.model.head('main')?.id,
      link: expect.stringContaining('https://host.example/'),
    });
    expect(host.model.read('main', 'docker-compose.yml')).toBe(`${FILE}# mine\n`);
    expect(host.model.head('main')?.message).toBe('Say mine');
    const fresh = change({ path: 'new/compose.yml', expected: undefined, newBranch: 'edit/new' });
    expect(await repository.write(fresh, run)).toMatchObject({ ok: true });
    expect(host.model.read('edit/new', 'new/compose.yml')).toBe(`${FILE}# mine\n`);
    expect(host.model.read('main', 'new/compose.yml')).toBeUndefined();
    const request = { from: 'edit/new', into: 'main', title: 'Say mine', text: 'More' };
    expect(await repository.openRequest?.(request, run)).toMatch(/^https:\/\/host\.example\//);
    expect(host.model.requests).toEqual([{ from: 'edit/new', into: 'main', title: 'Say mine' }]);
  });

  it('never writes over what somebody else has changed', async () => {
    const { host, repository } = await open(at);
    const theirs = `${FILE}# theirs\n`;
    host.model.commit('main', 'docker-compose.yml', theirs);
    expect(await repository.write(change({}), run)).toEqual({ ok: 'changed' });
    const absent = change({ expected: undefined, newBranch: 'edit/x' });
    expect(await repository.write(absent, run)).toEqual({ ok: 'changed' });
    expect(host.model.read('main', 'docker-compose.yml')).toBe(theirs);
    expect(host.model.branches.has('edit/x')).toBe(false);
  });

  it('does not either if that happens between looking and writing', async () => {
    const { host, repository } = await open(at);
    const said = {
      github: [409, 'docker-compose.yml does not match 1234'],
      gitea: [422, 'sha does not match [given: 1, expected: 2]'],
      gitlab: [
        400,
        'You are attempting to update a file that has changed since you started editing it.',
      ],
    } as const;
    const [status, message] = said[at.kind];
    host.failNext(at.write, { status, body: { message } });
    expect(await repository.write(change({}), run)).toEqual({ ok: 'changed' });
    expect(host.model.read('main', 'docker-compose.yml')).toBe(FILE);
  });

  const soon = Math.floor(Date.now() / 1000) + 600;
  it.each<[string, string, RestReply, RegExp]>([
    [
      'a bad token',
      'GET',
      { status: 401, body: { message: 'Bad credentials' } },
      /does not know who you are.*token/,
    ],
    [
      'a missing right',
      'GET',
      { status: 403, body: { message: 'Resource not accessible' } },
      /does not allow that.*“Resource not accessible”.*(Contents|repository|api)/,
    ],
    [
      'a missing repository',
      'GET',
      { status: 404, body: { message: 'Not Found' } },
      /no such repository/,
    ],
    [
      'too many requests',
      'GET',
      { status: 429, body: {}, headers: { 'retry-after': '60' } },
      /takes no more requests for now, until \d/,
    ],
    [
      'a spent limit',
      'GET',
      {
        status: 403,
        body: {},
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(soon) },
      },
      /until \d/,
    ],
    ['a fault there', 'GET', { status: 502, body: 'Bad gateway' }, /fault of its own \(502\)/],
    [
      'an answer that is none',
      'GET',
      { status: 200, body: '<html>' },
      /cannot be read as expected/,
    ],
  ])('tells of %s', async (_what, part, reply, expected) => {
    const { host, repository } = await open(at);
    host.failNext(part, reply);
    expect(await told(repository.branches(run))).toMatch(expected);
  });

  it('tells of a guarded branch', async () => {
    const { host, repository } = await open(at);
    const said = {
      github: [
        409,
        'Repository rule violations found\n\nChanges must be made through a pull request.',
      ],
      gitea: [403, 'branch is protected'],
      gitlab: [403, 'You are not allowed to push into this branch'],
    } as const;
    const [status, message] = said[at.kind];
    host.failNext(at.write, { status, body: { message } });
    expect(await told(repository.write(change({}), run))).toMatch(
      /The branch main is protected.*Send to a new branch instead/s,
    );
  });

  it('does not carry the token along to another host', async () => {
    const { host, repository } = await open(at);
    other = await startRestHost(at.kind, at.name, {});
    const location = `${new URL(other.url).origin}/stolen`;
    host.failNext('GET', { status: 301, body: {}, headers: { location } }, 9);
    const sentence = await told(repository.branches(run));
    expect(sentence).toMatch(/sends this request on to .*Your token was not sent there/);
    expect(sentence).not.toContain(TOKEN);
    expect(other.requests).not.toEqual([]);
    expect(other.tokens.filter((token) => token !== undefined)).toEqual([]);
  });

  it('makes a fork for those who may not write, and asks for it to be merged', async () => {
    const { host, repository } = await open(at);
    host.model.readOnly = true;
    expect((await repository.branches(run)).mayWrite).toBe(false);
    const steps: string[] = [];
    const following = { ...run, tell: ({ what }: Progress) => steps.push(what) };
    const fork = await repository.fork?.(following);
    if (!fork) throw new Error('no fork');
    expect(fork.name).toBe('bob/app');
    expect(fork.address).toBe(`${new URL(host.url).origin}/bob/app`);
    expect(steps.at(-1)).toBe('Waiting for bob/app to be ready');
    const written = await fork.write({ ...change({}), newBranch: 'edit/mine' }, run);
    expect(written).toMatchObject({ ok: true, blob: blobId(`${FILE}# mine\n`) });
    const model = host.model.ownFork?.model;
    expect(model?.read('edit/mine', 'docker-compose.yml')).toBe(`${FILE}# mine\n`);
    expect(model?.read('main', 'docker-compose.yml')).toBe(FILE);
    const request = { from: 'edit/mine', into: 'main', title: 'Say mine', text: '' };
    expect(await fork.openRequest(request, run)).toMatch(/^https:\/\/host\.example\//);
    const from = at.kind === 'gitlab' ? 'edit/mine' : 'bob:edit/mine';
    expect(host.model.requests).toEqual([{ from, into: 'main', title: 'Say mine' }]);
    expect(host.model.branches.size).toBe(1);
  });

  it('uses a fork that is there, though it is behind', async () => {
    const { host, repository } = await open(at);
    host.model.readOnly = true;
    host.model.makeFork('bob/app', 0);
    const theirs = `${FILE}# theirs\n`;
    host.model.commit('main', 'docker-compose.yml', theirs);
    const fork = await repository.fork?.(run);
    const newer = {
      ...change({ bytes: bytes(`${theirs}# mine\n`), expected: blobId(theirs) }),
      newBranch: 'edit/mine',
    };
    expect(await fork?.write({ ...newer, expected: blobId(FILE) }, run)).toEqual({
      ok: 'changed',
    });
    if (at.kind === 'gitea') {
      expect(await told(fork?.write(newer, run))).toMatch(/bob\/app is not where the original is/);
      return;
    }
    expect(await fork?.write(newer, run)).toMatchObject({ ok: true });
    const model = host.model.ownFork?.model;
    expect(model?.read('edit/mine', 'docker-compose.yml')).toBe(`${theirs}# mine\n`);
    expect(model?.read('main', 'docker-compose.yml')).toBe(FILE);
  });

  it('tells why there is no fork', async () => {
    const { host, repository } = await open(at);
    const said = 'The repository exists, but forking is disabled.';
    host.failNext('/fork', { status: 403, body: { message: said } });
    expect(await told(repository.fork?.(run))).toMatch(
      /makes no fork of this repository for you.*forking is disabled.*token/,
    );
    if (at.kind === 'github') return;
    host.failNext('/fork', { status: 409, body: { message: 'Name has already been taken' } });
    expect(await told(repository.fork?.(run))).toMatch(/Another repository of yours .*app/);
  });

  it('stops waiting for a fork when it is told to', async () => {
    const { host, repository } = await open(at);
    host.model.makeFork('bob/app', Number.POSITIVE_INFINITY);
    const controller = new AbortController();
    const waiting = {
      signal: controller.signal,
      tell: ({ what }: Progress) => what.startsWith('Waiting') && controller.abort(),
    };
    expect(await told(repository.fork?.(waiting))).toBe('stopped');
  });

  async function told(work: Promise<unknown> | undefined): Promise<string> {
    const fault = await Promise.resolve(work).then(
      () => new Error('It went well'),
      (reason: unknown) => reason,
    );
    return explainFault(fault, at.provider)?.refusal.sentence ?? 'stopped';
  }
});
