import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot, runBinary } from './run.mjs';

/** Where builds go; `DIST` lets two builds live side by side. */
export const distFolder = resolve(projectRoot, process.env.DIST ?? 'dist');

const inputs = [
  'src',
  'public',
  'scripts/lib',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/** @param {string} path @returns {number} */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (time, name) => Math.max(time, newest(join(path, name))),
    stats.mtimeMs,
  );
}

/** Whether the build in `distFolder` is there and younger than everything that it is made of. */
export function isBuildFresh() {
  const stamp = join(distFolder, 'index.html');
  if (!existsSync(stamp) || !existsSync(join(distFolder, 'sw.js'))) return false;
  const built = statSync(stamp).mtimeMs;
  return inputs.every((input) => newest(join(projectRoot, input)) <= built);
}

/**
 * Builds the app into `distFolder`.
 * @returns {Promise<number>} the exit code
 */
export function build() {
  return runBinary('vite', 'vite', [
    'build',
    '--outDir',
    distFolder,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ]);
}
