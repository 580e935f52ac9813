import './lib/require-node.mjs';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot, run, runBinary } from './lib/run.mjs';
import {
  addCounts,
  closingLine,
  countsOfPlaywright,
  countsOfVitest,
  noTests,
} from './lib/test-counts.mjs';

const reports = join(projectRoot, '.reports');
const unitReport = join(reports, 'unit.json');
const e2eReport = join(reports, 'e2e.json');

/** @param {string} script */
const script = (script) => run(process.execPath, [join('scripts', script)]);

/**
 * Everything CI checks, the quickest first.
 * @type {readonly { name: string, run: () => Promise<number>, count?: () => import('./lib/test-counts.mjs').Counts }[]}
 */
const steps = [
  {
    name: 'lint',
    run: () => runBinary('@biomejs/biome', 'biome', ['check', '--error-on-warnings', '.']),
  },
  { name: 'types', run: () => script('typecheck.mjs') },
  {
    name: 'unit and property tests',
    run: () =>
      runBinary('vitest', 'vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${unitReport}`,
      ]),
    count: () => countsOfVitest(JSON.parse(readFileSync(unitReport, 'utf8'))),
  },
  { name: 'build', run: () => script('build.mjs') },
  { name: 'a browser to test in', run: () => script('find-chromium.mjs') },
  { name: 'size', run: () => script('size.mjs') },
  {
    name: 'end to end and accessibility',
    run: () =>
      run(process.execPath, [join('scripts', 'e2e.mjs')], {
        env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
      }),
    count: () => countsOfPlaywright(JSON.parse(readFileSync(e2eReport, 'utf8'))),
  },
];

rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

let counts = noTests;
/** @type {string | null} */
let failed = null;
const done = [];
for (const step of steps) {
  console.log(`\n== ${step.name}`);
  const code = await step.run();
  try {
    if (step.count !== undefined) counts = addCounts(counts, step.count());
  } catch {
    console.error(`No report of ${step.name} was written, so its tests are not counted.`);
    failed = step.name;
  }
  if (code !== 0) failed = step.name;
  if (failed !== null) break;
  done.push(step.name);
}

console.log(`\n== summary`);
if (done.length > 0) console.log(`ok: ${done.join(', ')}`);
if (failed !== null) {
  const left = steps.slice(done.length + 1).map(({ name }) => name);
  console.log(`FAILED: ${failed}${left.length > 0 ? `; not run: ${left.join(', ')}` : ''}`);
}
console.log(closingLine(counts, failed === null));
process.exitCode = failed === null ? 0 : 1;
