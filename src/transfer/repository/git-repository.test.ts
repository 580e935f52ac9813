import { afterEach, describe, expect, it } from 'vitest';
import { type GitServer, startGitServer } from '../testing/git-server.ts';
import { explainFault } from './explain-fault.ts';
import { gitProvider } from './git.provider.ts';
import type { Access, Change, Progress, Repository, Transfer } from './repository.ts';

const FILE = 'services:\n  web:\n    image: nginx\n    ports:\n      - "80:80"\n';
const NOBODY: Access = { token: '', user: '', proxy: '' };

let server: GitServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

function transfer(told: Progress[] = []): Transfer {
  return { signal: new AbortController().signal, tell: (progress) => told.push(progress) };
}

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (data: Uint8Array | undefined) => new TextDecoder().decode(data);

function change(over: Partial<Change>): Change {
  return {
    branch: 'main',
    newBranch: undefined,
    path: 'docker-compose.yml',
    bytes: bytes(FILE),
    expected: undefined,
    message: 'Publish port 8080',
    author: { name: 'Ann', email: 'ann@example.org' },
    ...over,
  };
}

async function open(options: Partial<Parameters<typeof startGitServer>[0]> = {}, access = NOBODY) {
  const started = await startGitServer({
    files: {
      'docker-compose.yml': FILE,
      'deploy/compose.prod.yml': FILE,
      'README.md': '# App\n',
      'web/Dockerfile': 'FROM nginx\n',
    },
    ...options,
  });
  server = started;
  return { server: started, repository: gitProvider.connect(started.url, access) };
}

async function told(work: Promise<unknown>): Promise<string> {
  const fault = await work.then(
    () => new Error('It went well'),
    (reason: unknown) => reason,
  );
  const refused = explainFault(fault, gitProvider);
  return refused ? refused.refusal.sentence : 'stopped';
}

describe('a Git server', () => {
  it('tells its branches, its compose files and what one holds', async () => {
    const { server, repository } = await open();
    server.commit('docker-compose.yml', `${FILE}# feature\n`, 'feature/ports');
    const run = transfer();
    expect(await repository.branches(run)).toEqual({
      names: ['feature/ports', 'main'],
      standard: 'main',
    });
    expect(await repository.composeFiles('main', run)).toEqual([
      'docker-compose.yml',
      'deploy/compose.prod.yml',
    ]);
    const file = await repository.read('main', 'docker-compose.yml', run);
    expect(text(file?.bytes)).toBe(FILE);
    expect(file?.blob).toBe(server.git('rev-parse', 'main:docker-compose.yml').trim());
    expect(await repository.read('main', 'missing.yml', run)).toBeUndefined();
    const other = await repository.read('feature/ports', 'docker-compose.yml', run);
    expect(text(other?.bytes)).toBe(`${FILE}# feature\n`);
  });

  it('takes one commit that changes one line of one file', async () => {
    const { server, repository } = await open();
    const run = transfer();
    const file = await repository.read('main', 'docker-compose.yml', run);
    const result = await repository.write(
      change({ bytes: bytes(FILE.replace('80:80', '8080:80')), expected: file?.blob }),
      run,
    );
    expect(result).toMatchObject({ ok: true });
    expect(server.git('diff', '--numstat', 'main~1', 'main')).toBe('1\t1\tdocker-compose.yml\n');
    expect(server.git('log', '-1', '--format=%an <%ae>: %s', 'main')).toBe(
      'Ann <ann@example.org>: Publish port 8080\n',
    );
    expect(server.git('fsck', '--strict')).toBe('');
  });

  it('takes a new branch, and a new file in a new folder', async () => {
    const { server, repository } = await open();
    await repository.write(
      change({ newBranch: 'edit/ports', path: 'a/b/compose.yml' }),
      transfer(),
    );
    expect(server.git('diff', '--name-status', 'main', 'edit/ports')).toBe('A\ta/b/compose.yml\n');
  });

  it('keeps the mode of a file', async () => {
    const { server, repository } = await open();
    const file = await repository.read('main', 'docker-compose.yml', transfer());
    await repository.write(change({ bytes: bytes('a: 1\n'), expected: file?.blob }), transfer());
    expect(server.git('ls-tree', 'main', 'docker-compose.yml')).toMatch(/^100644 blob/);
  });

  it('does not write over what somebody else changed; other files may change', async () => {
    const { server, repository } = await open();
    const file = await repository.read('main', 'docker-compose.yml', transfer());
    server.commit('README.md', 'Other\n');
    const mine = { bytes: bytes(`${FILE}# mine\n`), expected: file?.blob };
    const first = await repository.write(change(mine), transfer());
    expect(first).toMatchObject({ ok: true });
    expect(server.git('show', 'main:README.md')).toBe('Other\n');
    server.commit('docker-compose.yml', `${FILE}# theirs\n`);
    const expected = first.ok === true ? first.blob : undefined;
    const second = await repository.write(change({ ...mine, expected }), transfer());
    expect(second).toEqual({ ok: 'changed' });
    expect(server.git('show', 'main:docker-compose.yml')).toBe(`${FILE}# theirs\n`);
  });

  it('looks again where somebody is faster by a moment', async () => {
    let others = 0;
    const { server, repository } = await open({
      beforePush: () => {
        others++;
        if (others === 1) server.commit('README.md', 'Faster\n');
      },
    });
    const file = await repository.read('main', 'docker-compose.yml', transfer());
    const mine = { bytes: bytes(`${FILE}# mine\n`), expected: file?.blob };
    expect(await repository.write(change(mine), transfer())).toMatchObject({ ok: true });
    expect(server.git('show', 'main:README.md')).toBe('Faster\n');
    expect(server.git('show', 'main:docker-compose.yml')).toBe(`${FILE}# mine\n`);
  });

  it('takes a login and sends it in the header alone', async () => {
    const login = { user: 'ann', password: 'secret-token' };
    const { server, repository } = await open(
      { login },
      { ...NOBODY, user: 'ann', token: 'secret-token' },
    );
    expect((await repository.branches(transfer())).names).toEqual(['main']);
    expect(server.requests.every(({ login, line }) => login && !line.includes('secret'))).toBe(
      true,
    );
  });

  it.each<
    [string, (opened: { server: GitServer; repository: Repository }) => Promise<unknown>, RegExp]
  >([
    [
      'a wrong token',
      ({ server }) =>
        gitProvider.connect(server.url, { ...NOBODY, token: 'bad' }).branches(transfer()),
      /does not know who you are.*Your work is still here/,
    ],
    [
      'no such repository',
      ({ server }) =>
        gitProvider
          .connect(`${server.url}x`, { ...NOBODY, user: 'a', token: 'b' })
          .branches(transfer()),
      /no such repository/,
    ],
    [
      'no server',
      () => gitProvider.connect('http://127.0.0.1:9/x.git', NOBODY).branches(transfer()),
      /cannot be reached from this page.*CORS/,
    ],
    [
      'no such branch',
      ({ server }) =>
        gitProvider
          .connect(server.url, { ...NOBODY, user: 'a', token: 'b' })
          .composeFiles('nowhere', transfer()),
      /no such repository, branch or file/,
    ],
    [
      'what is no Git server',
      ({ server }) =>
        gitProvider
          .connect(server.url.replace('app.git', 'HEAD'), { ...NOBODY, user: 'a', token: 'b' })
          .branches(transfer()),
      /no such repository|cannot be read/,
    ],
  ])('tells of %s', async (_what, work, expected) => {
    const opened = await open({ login: { user: 'a', password: 'b' } });
    const sentence = await told(work(opened));
    expect(sentence).toMatch(expected);
    expect(sentence).not.toContain('bad');
  });

  it('tells of a guarded branch, with what the server said', async () => {
    const { server, repository } = await open();
    const file = await repository.read('main', 'docker-compose.yml', transfer());
    server.git('config', 'receive.denyCurrentBranch', 'refuse');
    server.git('config', '--bool', 'core.bare', 'false');
    const sentence = await told(
      repository.write(change({ bytes: bytes('a: 1\n'), expected: file?.blob }), transfer()),
    );
    expect(sentence).toMatch(/The branch main is protected.*Send to a new branch instead/);
  });

  it('can be stopped', async () => {
    const { repository } = await open();
    const stop = new AbortController();
    const work = repository.composeFiles('main', {
      signal: stop.signal,
      tell: () => stop.abort(),
    });
    expect(await told(work)).toBe('stopped');
  });
});
