import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

const template = new URL('./service-worker.js', import.meta.url);

/** @param {string} folder @returns {string[]} */
const filesBelow = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));

/**
 * The service worker for a folder of built files: its list holds every file that a page may ask
 * for, its version changes with any of their contents.
 * @param {string} folder
 * @returns {string} the source of `sw.js`
 */
export function serviceWorkerFor(folder) {
  const source = readFileSync(template, 'utf8');
  const files = filesBelow(folder)
    .filter((file) => !file.startsWith('.') && file !== 'sw.js' && !file.endsWith('.map'))
    .sort();
  const hash = createHash('sha256').update(source);
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(folder, file)));
  // The page is asked for by the folder's own address, never as index.html.
  const urls = files.map((file) => (file === 'index.html' ? './' : file));
  return source
    .replace('__VERSION__', hash.digest('hex').slice(0, 16))
    .replace('__FILES__', JSON.stringify(urls));
}

/**
 * Vite plugin: adds `sw.js`, which keeps the app working without a network, to a finished build.
 * @returns {import('vite').Plugin}
 */
export function offline() {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    // After everything is written, the files of public/ included.
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        writeFileSync(join(folder, 'sw.js'), serviceWorkerFor(folder));
      },
    },
  };
}
