import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project, whatever folder a script was started from. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The script behind a package's command, to be run by this very Node: works alike on every
 * system, while `node_modules/.bin` holds shell wrappers on some.
 * @param {string} packageName
 * @param {string} command
 * @returns {string}
 */
export function binaryOf(packageName, command) {
  const manifest = join(projectRoot, 'node_modules', packageName, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a command in the project with its output on this terminal; never throws.
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeout?: number }} [options]
 * @returns {Promise<number>} the exit code; 1 if it could not start, was stopped or took too long
 */
export function run(file, args, { env = {}, timeout } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, [...args], {
      cwd: projectRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      ...(timeout === undefined ? {} : { timeout }),
    });
    child.on('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a package's command, such as `vite build`, with this Node.
 * @param {string} packageName
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, timeout?: number }} [options]
 */
export function runBinary(packageName, command, args, options) {
  return run(process.execPath, [binaryOf(packageName, command), ...args], options);
}
