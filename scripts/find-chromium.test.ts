import { describe, expect, it } from 'vitest';
import { chromiumPlaces, installPlans } from './lib/chromium-places.mjs';

const playwrightPath = '/cache/playwright/chrome';

describe('places to look for a browser', () => {
  it.each([
    {
      name: 'what the user names comes first',
      platform: 'linux',
      env: { CHROME_PATH: '/opt/mine', PATH: '/usr/bin' },
      starts: ['/opt/mine', playwrightPath, '/usr/bin/chromium'],
    },
    {
      name: "Playwright's own variable counts too",
      platform: 'linux',
      env: { PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: '/opt/theirs', PATH: '/bin' },
      starts: ['/opt/theirs', playwrightPath, '/bin/chromium', '/usr/bin/chromium'],
    },
    {
      name: 'an empty variable is none, a relative PATH entry is skipped',
      platform: 'linux',
      env: { CHROME_PATH: '', PATH: '.:bin' },
      starts: [playwrightPath, '/usr/bin/chromium'],
    },
    {
      name: 'macOS',
      platform: 'darwin',
      env: { HOME: '/Users/ada', PATH: '' },
      starts: [
        playwrightPath,
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      ],
    },
    {
      name: 'Windows',
      platform: 'win32',
      env: { PROGRAMFILES: 'C:\\Program Files' },
      starts: [playwrightPath, 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe'],
    },
  ])('$name', ({ platform, env, starts }) => {
    const places = chromiumPlaces({ platform, env, playwrightPath });
    expect(places.slice(0, starts.length)).toEqual(starts);
    expect(new Set(places).size).toBe(places.length);
  });

  it('knows the usual names on Linux', () => {
    expect(chromiumPlaces({ platform: 'linux', env: {}, playwrightPath })).toEqual(
      expect.arrayContaining([
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/usr/bin/google-chrome-stable',
      ]),
    );
  });
});

describe('ways to install one', () => {
  it.each([
    {
      name: 'root on Debian',
      commands: ['apt-get'],
      isRoot: true,
      canSudo: false,
      lines: [
        'node pw install chromium',
        'apt-get update',
        'apt-get install -y --no-install-recommends chromium fonts-liberation',
        'node pw install-deps chromium',
        'node pw install chromium',
      ],
    },
    {
      name: 'a user who may sudo without a password',
      commands: ['dnf'],
      isRoot: false,
      canSudo: true,
      lines: ['node pw install chromium', 'sudo -n dnf install -y chromium'],
    },
    {
      name: 'a user who may not',
      commands: ['apt-get', 'pacman'],
      isRoot: false,
      canSudo: false,
      lines: ['node pw install chromium'],
    },
    {
      name: 'Homebrew needs no root',
      commands: ['brew'],
      isRoot: false,
      canSudo: false,
      lines: ['node pw install chromium', 'brew install --cask chromium'],
    },
    {
      name: 'Alpine',
      commands: ['apk'],
      isRoot: true,
      canSudo: false,
      lines: ['node pw install chromium', 'apk add chromium'],
    },
  ])('$name', ({ commands, isRoot, canSudo, lines }) => {
    const plans = installPlans({
      has: (command) => commands.includes(command),
      isRoot,
      canSudo,
      playwright: 'pw',
      node: 'node',
    });
    const steps = plans.flatMap(({ steps }) => steps);
    expect(steps.map(({ file, args }) => [file, ...args].join(' '))).toEqual(lines);
  });
});
