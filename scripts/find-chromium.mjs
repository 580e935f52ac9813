import './lib/require-node.mjs';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { chromiumPlaces, installPlans } from './lib/chromium-places.mjs';
import { binaryOf, run } from './lib/run.mjs';

const minutes = 60_000;
const unattended = {
  DEBIAN_FRONTEND: 'noninteractive',
  // Playwright asks several hosts several times; where none can be reached, say so soon.
  PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000',
};

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * Whether the browser answers when asked for its version: a leftover wrapper or a download that
 * lacks system libraries is there, but does not. On Windows Chrome would open a window instead.
 * @param {string} path
 */
function starts(path) {
  if (process.platform === 'win32') return true;
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return answer.status === 0 && /\d+\.\d+/.test(answer.stdout);
}

/**
 * A Chromium or Chrome that is already on this machine.
 * @returns {string | null} its path
 */
export function findChromium() {
  const places = chromiumPlaces({
    platform: process.platform,
    env: process.env,
    playwrightPath: chromium.executablePath(),
  });
  return places.find((place) => isExecutable(place) && starts(place)) ?? null;
}

/** @param {string} command */
const has = (command) =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, command)));

const whatToDo = `No Chromium or Chrome was found, and none could be installed. Do one of these, then run the command again:
  - install Chromium or Chrome with your system's package manager, for example: sudo apt-get install chromium
  - let Playwright fetch one: npx playwright install --with-deps chromium
  - name one that you have: CHROME_PATH=/path/to/chrome npm test`;

/**
 * A Chromium or Chrome: the one already there, else a freshly installed one.
 * @returns {Promise<string | null>} its path, or null after the user was told what to do
 */
export async function findOrInstallChromium() {
  const found = findChromium();
  if (found !== null) return found;
  const plans = installPlans({
    has,
    isRoot: process.getuid?.() === 0,
    canSudo: has('sudo') && spawnSync('sudo', ['-n', 'true']).status === 0,
    playwright: binaryOf('@playwright/test', 'playwright'),
    node: process.execPath,
  });
  for (const { title, steps } of plans) {
    console.log(`No Chromium here yet: trying ${title}.`);
    for (const { file, args } of steps) {
      const timeout = file === process.execPath ? 5 * minutes : 10 * minutes;
      if ((await run(file, args, { env: unattended, timeout })) !== 0) break;
    }
    const installed = findChromium();
    if (installed !== null) return installed;
  }
  console.error(whatToDo);
  return null;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const path = await findOrInstallChromium();
  if (path === null) process.exit(1);
  console.log(path);
}
