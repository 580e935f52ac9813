import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { policyForHeader } from './csp.mjs';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
};

/** What a careful host sends with every answer. */
export const securityHeaders = {
  'content-security-policy': policyForHeader,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * The file below `root` that a request path names, or null where it names none: outside of the
 * folder, hidden, or not decodable.
 * @param {string} root
 * @param {string} requestPath the path of the URL, still percent-encoded
 * @returns {string | null}
 */
export function fileFor(root, requestPath) {
  let path;
  try {
    path = decodeURIComponent(requestPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) return null;
  const parts = path.split('/').filter((part) => part !== '');
  if (parts.some((part) => part.startsWith('.'))) return null;
  const file = normalize(join(root, ...parts, path.endsWith('/') ? 'index.html' : ''));
  return file.startsWith(normalize(root + sep)) ? file : null;
}

/** @param {string} requestPath */
const cacheControl = (requestPath) =>
  // Vite puts a hash of the content into the name of everything below assets/.
  requestPath.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, request, response) {
  /** @param {number} status @param {string} sentence */
  const refuse = (status, sentence) => {
    response.writeHead(status, { ...securityHeaders, 'content-type': types['.txt'] });
    response.end(`${sentence}\n`);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(405, 'Only GET and HEAD are answered here.');
  }
  const requestPath = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  const file = fileFor(root, requestPath);
  const stats = file === null ? null : await stat(file).catch(() => null);
  if (file === null || stats === null || !stats.isFile())
    return refuse(404, 'There is no such file.');
  response.writeHead(200, {
    ...securityHeaders,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': stats.size,
    'cache-control': cacheControl(requestPath),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
const listen = (server, port, host) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/**
 * Serves a folder of static files, on this machine only unless another host is named.
 * @param {{ root: string, port: number, host?: string, tries?: number }} options `tries`: how many
 *   ports to go through, from `port` on, when one is taken
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 */
export async function startStaticServer({ root, port, host = '127.0.0.1', tries = 1 }) {
  const server = createServer((request, response) => {
    answer(root, request, response).catch(() => response.destroy());
  });
  for (let candidate = port; ; candidate += 1) {
    try {
      await listen(server, candidate, host);
      break;
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || candidate + 1 >= port + tries) throw error;
    }
  }
  const address = server.address();
  const used = address !== null && typeof address === 'object' ? address.port : port;
  return {
    url: `http://${host}:${used}/`,
    port: used,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
