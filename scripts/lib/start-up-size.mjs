import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What the page may load before the canvas is usable: bytes of JavaScript, gzipped. */
export const startUpBudget = 250_000;

/** The app puts this on its canvas once that can be used. */
export const readySelector = '[data-canvas-ready]';

const exampleButton = /^Start from an example/;

/**
 * @typedef {{ readonly name: string, readonly gzipped: number }} Chunk
 * @typedef {{ readonly file: string, readonly isEntry?: boolean, readonly imports?: readonly string[] }} ManifestEntry
 */

/** @param {readonly Chunk[]} chunks */
export const totalOf = (chunks) => chunks.reduce((sum, { gzipped }) => sum + gzipped, 0);

/**
 * The files of the entry and of everything it imports statically, from Vite's manifest.
 * @param {Readonly<Record<string, ManifestEntry>>} manifest
 * @returns {string[]}
 */
export function staticFiles(manifest) {
  const files = new Set();
  /** @param {string} key */
  const add = (key) => {
    const entry = manifest[key];
    if (entry === undefined || files.has(entry.file)) return;
    files.add(entry.file);
    for (const imported of entry.imports ?? []) add(imported);
  };
  for (const [key, { isEntry }] of Object.entries(manifest)) if (isEntry === true) add(key);
  return [...files].filter((file) => file.endsWith('.js'));
}

/**
 * What the page must load before anything runs.
 * @param {string} folder a finished build
 * @returns {Chunk[]}
 */
export function staticChunks(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  return staticFiles(manifest).map((name) => ({
    name,
    gzipped: gzipSync(readFileSync(join(folder, name))).length,
  }));
}

/**
 * Runs in the page, before its own scripts: notes the moment at which the canvas became usable.
 * From outside it could only be learnt late, when the page is already loading the next things.
 * @param {string} selector
 */
function noteReadiness(selector) {
  const observer = new MutationObserver(() => {
    if (document.querySelector(selector) === null) return;
    performance.mark('canvas-ready');
    observer.disconnect();
  });
  observer.observe(document, { attributes: true, childList: true, subtree: true });
}

/** Runs in the page: the scripts asked for until then, whether or not they had arrived. */
function scriptsUntilReady() {
  const ready = performance.getEntriesByName('canvas-ready')[0]?.startTime ?? Infinity;
  return performance
    .getEntriesByType('resource')
    .filter(({ startTime, name }) => startTime <= ready && new URL(name).pathname.endsWith('.js'))
    .map(({ name }) => name);
}

/**
 * Loads the page until its canvas is usable. With nothing to show yet there is no canvas: then the
 * example is opened, and the page loaded anew once it restores that by itself.
 * @param {import('@playwright/test').Page} page
 * @param {string} url
 */
async function loadWithDocument(page, url) {
  const canvas = page.locator(readySelector).first();
  const example = page.getByRole('button', { name: exampleButton });
  for (let visit = 1; visit <= 6; visit += 1) {
    await page.goto(url);
    await canvas.or(example).first().waitFor({ timeout: 30_000 });
    if ((await canvas.count()) > 0) return;
    await example.click();
    await canvas.waitFor({ timeout: 30_000 });
    // Keeping the document in the browser takes the app a moment; longer on a busy machine.
    await page.waitForTimeout(500 * visit);
  }
  throw new Error('The page does not restore the example when it is loaded again.');
}

/**
 * What the browser really asks for until the canvas is usable, with a document on it: static
 * imports, preloads, workers and parts that start-up loads dynamically.
 * @param {import('@playwright/test').Page} page a page that has loaded nothing yet
 * @param {string} url
 * @returns {Promise<Chunk[]>}
 */
export async function measureStartUp(page, url) {
  await page.addInitScript(noteReadiness, readySelector);
  await loadWithDocument(page, url);
  await page.waitForLoadState('networkidle');
  const scripts = new Set(await page.evaluate(scriptsUntilReady));
  return Promise.all(
    [...scripts].map(async (script) => {
      const body = await (await page.request.get(script)).body();
      return { name: new URL(script).pathname.slice(1), gzipped: gzipSync(body).length };
    }),
  );
}

/**
 * @param {string} title
 * @param {readonly Chunk[]} chunks
 * @returns {string} a table, the largest first, with its total
 */
export function sizeTable(title, chunks) {
  const rows = [...chunks].sort((a, b) => b.gzipped - a.gzipped);
  /** @param {number} size */
  const figure = (size) => size.toLocaleString('en').padStart(9);
  return [
    `${title} (gzipped bytes):`,
    ...rows.map(({ name, gzipped }) => `${figure(gzipped)}  ${name}`),
    `${figure(totalOf(chunks))}  total of ${chunks.length}, budget ${startUpBudget.toLocaleString('en')}`,
  ].join('\n');
}

/**
 * What chunks are made of, before minifying: shows where the weight comes from.
 * @param {string} folder a finished build
 * @param {readonly Chunk[]} chunks
 * @returns {string} a table, the largest first
 */
export function partsTable(folder, chunks) {
  const report = JSON.parse(readFileSync(join(folder, '.vite', 'parts.json'), 'utf8'));
  /** @type {Map<string, number>} */
  const sizes = new Map();
  for (const { name } of chunks) {
    for (const [part, size] of Object.entries(report[name] ?? {})) {
      sizes.set(part, (sizes.get(part) ?? 0) + Number(size));
    }
  }
  const rows = [...sizes].sort(([, a], [, b]) => b - a).filter(([, size]) => size >= 1000);
  return [
    'What that is made of (source characters, before minifying):',
    ...rows.map(([part, size]) => `${size.toLocaleString('en').padStart(9)}  ${part}`),
  ].join('\n');
}
