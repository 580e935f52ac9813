import { posix, win32 } from 'node:path';

/**
 * @typedef {Readonly<Record<string, string | undefined>>} Environment
 * @typedef {{ readonly file: string, readonly args: readonly string[] }} Step
 * @typedef {{ readonly title: string, readonly steps: readonly Step[] }} Plan
 */

/** What a browser needs to run unattended: as root in a container, and without calling home. */
export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** @param {Environment} env @returns {string[]} */
function windowsPlaces(env) {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
  const apps = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return apps.flatMap((app) =>
    folders.flatMap((folder) => (folder === undefined ? [] : [win32.join(folder, ...app)])),
  );
}

/** @param {Environment} env @returns {string[]} */
function macPlaces(env) {
  const apps = [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ];
  const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])];
  return apps.flatMap((app) => folders.map((folder) => posix.join(folder, app)));
}

/** @param {Environment} env @returns {string[]} */
function unixPlaces(env) {
  const path = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
  const folders = [...new Set([...path, '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return commandNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/**
 * Every path where a Chromium or Chrome may be, the most deliberate choice first.
 * @param {{ platform: string, env: Environment, playwrightPath: string }} machine `playwrightPath`:
 *   where Playwright would keep its own download
 * @returns {string[]}
 */
export function chromiumPlaces({ platform, env, playwrightPath }) {
  const named = [env.CHROME_PATH, env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH];
  const system =
    platform === 'win32' ? windowsPlaces(env) : platform === 'darwin' ? macPlaces(env) : [];
  const onPath = platform === 'win32' ? [] : unixPlaces(env);
  const places = [...named, playwrightPath, ...system, ...onPath];
  return [...new Set(places.filter((place) => place !== undefined && place !== ''))].map(String);
}

/** @type {readonly { command: string, needsRoot: boolean, steps: readonly (readonly string[])[] }[]} */
const packageManagers = [
  {
    command: 'apt-get',
    needsRoot: true,
    steps: [
      ['update'],
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'],
    ],
  },
  { command: 'dnf', needsRoot: true, steps: [['install', '-y', 'chromium']] },
  { command: 'pacman', needsRoot: true, steps: [['-Sy', '--noconfirm', 'chromium']] },
  { command: 'zypper', needsRoot: true, steps: [['--non-interactive', 'install', 'chromium']] },
  { command: 'apk', needsRoot: true, steps: [['add', 'chromium']] },
  { command: 'brew', needsRoot: false, steps: [['install', '--cask', 'chromium']] },
];

/**
 * The ways to get a Chromium on this machine, to be tried one after the other.
 * @param {{ has: (command: string) => boolean, isRoot: boolean, canSudo: boolean, playwright: string,
 *   node: string }} machine `playwright`: Playwright's command-line script
 * @returns {Plan[]}
 */
export function installPlans({ has, isRoot, canSudo, playwright, node }) {
  const download = { file: node, args: [playwright, 'install', 'chromium'] };
  const libraries = { file: node, args: [playwright, 'install-deps', 'chromium'] };
  /** @type {Plan[]} */
  const plans = [{ title: "Playwright's own download", steps: [download] }];
  for (const { command, needsRoot, steps } of packageManagers) {
    if (!has(command) || (needsRoot && !isRoot && !canSudo)) continue;
    const sudo = needsRoot && !isRoot;
    plans.push({
      title: `the package manager ${command}`,
      steps: steps.map((args) =>
        sudo ? { file: 'sudo', args: ['-n', command, ...args] } : { file: command, args },
      ),
    });
  }
  // Last, for it is of use only where the download came through but cannot start.
  if (isRoot && has('apt-get')) {
    plans.push({
      title: "Playwright's download with its system libraries",
      steps: [libraries, download],
    });
  }
  return plans;
}
