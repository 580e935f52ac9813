import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { policyForHeader, policyForMeta } from './lib/csp.mjs';
import { isSupportedNode } from './lib/require-node.mjs';
import { staticFiles } from './lib/start-up-size.mjs';
import { fileFor, startStaticServer } from './lib/static-server.mjs';
import { serviceWorkerFor } from './lib/vite-offline.mjs';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
mkdirSync(join(folder, 'assets'));
mkdirSync(join(folder, '.vite'));
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Here</title>');
writeFileSync(join(folder, 'assets', 'main-abc.js'), 'export {};');
writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the file that a request names', () => {
  it.each([
    ['/', 'index.html'],
    ['/assets/main-abc.js', 'assets/main-abc.js'],
    ['/a%20b.txt', 'a b.txt'],
    ['//assets//x.js', 'assets/x.js'],
    ['/assets/', 'assets/index.html'],
    ['/../secret', null],
    ['/assets/../../secret', null],
    ['/%2e%2e/secret', null],
    ['/..%2fsecret', null],
    ['/..%5csecret', null],
    ['/.vite/manifest.json', null],
    ['/%00', null],
    ['/%E0%A4%A', null],
  ])('%s -> %s', (path, file) => {
    const expected = file === null ? null : join('/site', ...file.split('/'));
    expect(fileFor(`${sep}site`, path)).toBe(expected);
  });
});

describe('the server', () => {
  let server: Awaited<ReturnType<typeof startStaticServer>>;
  beforeAll(async () => {
    server = await startStaticServer({ root: folder, port: 0 });
  });
  afterAll(() => server.close());

  it.each([
    { path: '', status: 200, type: 'text/html; charset=utf-8', cache: 'no-cache' },
    { path: 'index.html?x=1', status: 200, type: 'text/html; charset=utf-8', cache: 'no-cache' },
    {
      path: 'assets/main-abc.js',
      status: 200,
      type: 'text/javascript; charset=utf-8',
      cache: 'public, max-age=31536000, immutable',
    },
    { path: 'nowhere', status: 404, type: 'text/plain; charset=utf-8', cache: null },
    { path: 'assets', status: 404, type: 'text/plain; charset=utf-8', cache: null },
    { path: '.vite/manifest.json', status: 404, type: 'text/plain; charset=utf-8', cache: null },
  ])('answers /$path with $status', async ({ path, status, type, cache }) => {
    const response = await fetch(server.url + path);
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('cache-control')).toBe(cache);
    expect(response.headers.get('content-security-policy')).toBe(policyForHeader);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('cross-origin-opener-policy')).toBe('same-origin');
  });

  it('takes no data', async () => {
    expect((await fetch(server.url, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('takes the next free port, unless told to insist', async () => {
    const next = await startStaticServer({ root: folder, port: server.port, tries: 20 });
    expect(next.port).toBeGreaterThan(server.port);
    await next.close();
    await expect(startStaticServer({ root: folder, port: server.port })).rejects.toThrow(
      /EADDRINUSE/,
    );
  });
});

describe('the Content Security Policy', () => {
  it.each([policyForHeader, policyForMeta])('allows no foreign code: %s', (policy) => {
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/);
    // Requests may go to the repository that the user names, over https or to this machine.
    const open = /connect-src 'self' https: http:\/\/localhost:\* http:\/\/127\.0\.0\.1:\*;/;
    expect(policy).toMatch(open);
    expect(policy.replace(open, '')).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(policy.match(/'unsafe-inline'/g)).toHaveLength(1);
  });

  it('forbids framing where browsers read that', () => {
    expect(policyForHeader).toBe(`${policyForMeta}; frame-ancestors 'none'`);
  });
});

describe('the service worker', () => {
  const listOf = (source: string) => JSON.parse(/const files = (\[.*\]);/.exec(source)?.[1] ?? '');
  const versionOf = (source: string) => /const version = '(.*)';/.exec(source)?.[1];

  it('keeps every file of the build but hidden ones, the page under its own address', () => {
    expect(listOf(serviceWorkerFor(folder))).toEqual(['assets/main-abc.js', './']);
  });

  it('is another one as soon as any content differs, and else the same', () => {
    const before = versionOf(serviceWorkerFor(folder));
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    expect(versionOf(serviceWorkerFor(folder))).toBe(before);
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>There</title>');
    expect(versionOf(serviceWorkerFor(folder))).not.toBe(before);
  });
});

describe('what the page needs to run at all', () => {
  it('follows static imports, through circles, and leaves dynamic ones out', () => {
    const manifest = {
      'index.html': { file: 'assets/a.js', isEntry: true, imports: ['_b.js'] },
      '_b.js': { file: 'assets/b.js', imports: ['_c.js'] },
      '_c.js': { file: 'assets/c.js', imports: ['_b.js', '_gone.js'] },
      'late.ts': { file: 'assets/late.js' },
    };
    expect(staticFiles(manifest)).toEqual(['assets/a.js', 'assets/b.js', 'assets/c.js']);
  });
});

describe('the version of Node', () => {
  it.each([
    ['18.20.4', false],
    ['20.18.9', false],
    ['20.19.0', true],
    ['21.7.3', false],
    ['22.11.0', false],
    ['22.12.0', true],
    ['23.0.0', true],
    ['24.1.0', true],
  ])('%s: %s', (version, supported) => {
    expect(isSupportedNode(version)).toBe(supported);
  });
});
