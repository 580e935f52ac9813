import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { findComposeFiles } from './compose-files.ts';
import { type FileOutcome, runFile } from './corpus-run.ts';
import { countOutcomes, hasFailed, printTable } from './corpus-table.ts';

const USAGE = 'Usage: npm run corpus -- DIR [--out OUT] [--json]';

function main(): number {
  const { values, positionals } = parseArgs({
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (folder === undefined) {
    console.error(USAGE);
    return 2;
  }
  const outcomes: FileOutcome[] = [];
  for (const file of findComposeFiles(folder)) {
    const outcome = runFile(file);
    if (values.out !== undefined) write(values.out, outcome);
    // The bytes of results are in --out or nowhere: a large corpus must not fill the memory.
    outcomes.push({ ...outcome, edits: outcome.edits.map(({ bytes: _bytes, ...rest }) => rest) });
    report(outcome, values.json);
  }
  const counts = countOutcomes(outcomes);
  console.log(values.json ? JSON.stringify({ counts }) : printTable(counts));
  return hasFailed(counts) ? 1 : 0;
}

function report(outcome: FileOutcome, json: boolean): void {
  if (json) {
    const { untouched: _untouched, ...rest } = outcome;
    const edits = rest.edits.map(({ bytes: _bytes, ...edit }) => edit);
    console.log(JSON.stringify({ ...rest, edits }));
    return;
  }
  const lines: string[] = [];
  if (outcome.opened !== 'opened') lines.push(`${outcome.opened}: ${outcome.detail}`);
  if (outcome.identical === false) lines.push('failed: the untouched export has other bytes');
  for (const { edit, status, detail } of outcome.edits) {
    if (status === 'refused' || status === 'failed') lines.push(`${edit} ${status}: ${detail}`);
  }
  if (lines.length > 0) console.log([outcome.file, ...lines.map((line) => `  ${line}`)].join('\n'));
}

function write(out: string, outcome: FileOutcome): void {
  const folder = join(out, outcome.file);
  mkdirSync(folder, { recursive: true });
  if (outcome.untouched) writeFileSync(join(folder, 'untouched.yml'), outcome.untouched);
  for (const { edit, bytes } of outcome.edits) {
    if (bytes) writeFileSync(join(folder, `${edit}.yml`), bytes);
  }
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  console.error(USAGE);
  process.exitCode = 2;
}
