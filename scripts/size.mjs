import './lib/require-node.mjs';
import { chromium } from '@playwright/test';
import { findChromium } from './find-chromium.mjs';
import { build, distFolder, isBuildFresh } from './lib/build.mjs';
import { launchArguments } from './lib/chromium-places.mjs';
import {
  measureStartUp,
  partsTable,
  sizeTable,
  startUpBudget,
  staticChunks,
  totalOf,
} from './lib/start-up-size.mjs';
import { startStaticServer } from './lib/static-server.mjs';

/** @param {string} executablePath */
async function measure(executablePath) {
  const server = await startStaticServer({ root: distFolder, port: 0 });
  const browser = await chromium.launch({ executablePath, args: launchArguments });
  try {
    return await measureStartUp(await browser.newPage(), server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}

if (!isBuildFresh() && (await build()) !== 0) process.exit(1);

const needed = staticChunks(distFolder);
console.log(sizeTable('JavaScript that the page needs to run at all', needed));
console.log(`\n${partsTable(distFolder, needed)}`);

const browser = findChromium();
if (browser === null) console.log('\nNo Chromium here, so what it really loads was not measured.');
const loaded = browser === null ? [] : await measure(browser);
if (browser !== null) {
  console.log(
    `\n${sizeTable('JavaScript that Chromium asks for until the canvas is usable', loaded)}`,
  );
}

const worst = Math.max(totalOf(needed), totalOf(loaded));
if (worst > startUpBudget) {
  console.error(
    `\nToo much: ${worst.toLocaleString('en')} bytes before the canvas is usable, ${(worst - startUpBudget).toLocaleString('en')} over the budget. Load the largest part later (dynamic import), or leave it out.`,
  );
  process.exit(1);
}
console.log(`\nWithin the budget: ${(startUpBudget - worst).toLocaleString('en')} bytes to spare.`);
