import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { projectRoot, runBinary } from './run.mjs';

/** Where builds go; `DIST` lets two builds live side by side. */
export const distFolder = resolve(projectRoot, process.env.DIST ?? 'dist');

/** Written after a build that went well: a failed one leaves files too, but not this one. */
const stamp = join(distFolder, '.vite', 'complete');

const inputs = [
  'src',
  'public',
  'scripts/lib',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * @param {string} path
 * @returns {number} when anything in it was last changed
 */
function newest(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return readdirSync(path).reduce(
    (time, name) => Math.max(time, newest(join(path, name))),
    stats.mtimeMs,
  );
}

/** Whether the build in `distFolder` is whole, and younger than everything that it is made of. */
export function isBuildFresh() {
  const index = join(distFolder, 'index.html');
  if (!existsSync(stamp) || !existsSync(index)) return false;
  const built = statSync(index).mtimeMs;
  return inputs.every((input) => newest(join(projectRoot, input)) <= built);
}

/**
 * Builds the app into `distFolder`.
 * @param {'info' | 'warn'} [logLevel]
 * @returns {Promise<number>} the exit code
 */
export async function build(logLevel = 'warn') {
  const args = ['build', '--outDir', distFolder, '--emptyOutDir', '--logLevel', logLevel];
  const code = await runBinary('vite', 'vite', args);
  if (code === 0) writeFileSync(stamp, '');
  return code;
}
