import './lib/require-node.mjs';
import { createServer } from 'node:net';
import { findOrInstallChromium } from './find-chromium.mjs';
import { build, distFolder, isBuildFresh } from './lib/build.mjs';
import { runBinary } from './lib/run.mjs';

/** A port that nobody uses, so that two runs do not meet. @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : 0),
      );
    });
  });

const path = await findOrInstallChromium();
if (path === null) process.exit(1);

if (!isBuildFresh()) {
  console.log('Building first, for the sources are newer than the last build.');
  if ((await build()) !== 0) {
    console.error('The build failed, so there is nothing to test in the browser.');
    process.exit(1);
  }
}

process.exit(
  await runBinary('@playwright/test', 'playwright', ['test', ...process.argv.slice(2)], {
    env: {
      PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH: path,
      E2E_PORT: String(await freePort()),
      DIST: distFolder,
    },
  }),
);
