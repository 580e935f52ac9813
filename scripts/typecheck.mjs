import './lib/require-node.mjs';
import { runBinary } from './lib/run.mjs';

const projects = [
  { file: 'tsconfig.core.json', what: 'the core, without DOM and Node' },
  { file: 'tsconfig.app.json', what: 'the app in the browser' },
  { file: 'tsconfig.node.json', what: 'everything, tests and scripts included' },
];

const failed = [];
for (const { file, what } of projects) {
  const code = await runBinary('typescript', 'tsc', ['-p', file]);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${file} (${what})`);
  if (code !== 0) failed.push(file);
}
if (failed.length > 0) {
  console.error(`Types do not hold in ${failed.join(', ')}.`);
  process.exit(1);
}
