import './buffer-global.ts';
import git, { type HttpClient } from 'isomorphic-git';
import { guardedFetch, hostOf } from './guarded-fetch.ts';
import type { GitFiles } from './memory-files.ts';
import type { Access, Transfer } from './repository.ts';
import { RequestFault } from './request-fault.ts';

/** The library, once its parts are loaded; no other module imports it. */
export { git };

/** Where a fetched repository lies in its own file system. */
export const FOLDER = '/';

/** An HTTP client for the library that can be stopped, counts bytes, and keeps the token at home. */
export function gitHttp(run: Transfer): HttpClient {
  return {
    async request({ url, method = 'GET', headers = {}, body }) {
      const sent = body && (await collect(body));
      const response = await guardedFetch(url, {
        method,
        headers,
        signal: run.signal,
        ...(sent && { body: sent }),
      });
      if (response.status === 429) {
        throw new RequestFault({ kind: 'rate-limit', until: undefined }, hostOf(url));
      }
      return {
        url: response.url,
        method,
        statusCode: response.status,
        statusMessage: response.statusText,
        headers: Object.fromEntries(response.headers),
        body: counted(response, run),
      };
    },
  };
}

async function* counted(response: Response, run: Transfer): AsyncIterableIterator<Uint8Array> {
  const reader = response.body?.getReader();
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.length;
    if (bytes > 20_000)
      run.tell({ what: `Receiving, ${(bytes / 1_000_000).toFixed(1)} MB so far` });
    yield value;
  }
}

async function collect(body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  for await (const part of body) parts.push(part);
  return new Uint8Array(await new Blob(parts.map((part) => new Uint8Array(part))).arrayBuffer());
}

/** What every call of the library over the network needs. */
export function remoteOptions(files: GitFiles, address: string, access: Access, run: Transfer) {
  return {
    fs: files,
    dir: FOLDER,
    gitdir: FOLDER,
    http: gitHttp(run),
    url: address,
    ...(access.proxy && { corsProxy: access.proxy.replace(/\/$/, '') }),
    headers: credentials(access),
    onProgress: ({ phase, loaded, total }: { phase: string; loaded: number; total: number }) =>
      run.tell({ what: phase, ...(total > 0 && { part: loaded / total }) }),
  };
}

/** Sent at once: a server that answers 401 first would have the browser complain of it. */
function credentials({ user, token }: Access): Record<string, string> {
  if (token === '') return {};
  const bytes = new TextEncoder().encode(`${user || 'git'}:${token}`);
  return { Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}` };
}
