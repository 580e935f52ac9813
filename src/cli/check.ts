import { readFileSync } from 'node:fs';
import { runCheck } from './run-check.ts';

// Set rather than exit(), so that a long report is written to a pipe in full.
process.exitCode = runCheck(process.argv.slice(2), {
  read: (path) => readFileSync(path),
  print: (line) => process.stdout.write(`${line}\n`),
  complain: (line) => process.stderr.write(`${line}\n`),
});
