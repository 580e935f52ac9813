import { parseArgs } from 'node:util';
import { findComposeFiles } from './compose-files.ts';
import { compareOverlays } from './differential/compare-overlays.ts';
import { dockerComposeOracle } from './differential/docker-compose-oracle.ts';
import type { Oracle } from './differential/oracle.ts';
import { ORACLES } from './differential/oracles.ts';
import { isUnexplained, printOverlays } from './differential/overlay-report.ts';
import { isFailure, printDisagreements, printTable } from './differential/report.ts';
import { runEverything } from './differential/run-all.ts';

const USAGE = [
  'Usage: npm run differential -- DIR… [--oracle NAME]… [--limit N] [--mutants N] [--overlays N] [--json]',
  '',
  `  --oracle NAME  only this one of ${ORACLES.map((it) => it.id).join(', ')}`,
  '  --limit N      at most N files of each folder',
  '  --mutants N    how many files each kind of fault is planted in (default 3; 0: none)',
  '  --overlays N   how many pairs of made-up files are laid over each other, besides those of the folder',
  '                 that have a service in common (default 60; 0: none of either)',
  '  --json         one JSON object a line for each comparison',
  '',
  'Exit status: 0 nothing missed and no error without proof, 1 there is one, 2 wrong use.',
].join('\n');

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: {
      oracle: { type: 'string', multiple: true },
      limit: { type: 'string' },
      mutants: { type: 'string' },
      overlays: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const wanted = values.oracle;
  const chosen = ORACLES.filter((it) => !wanted || wanted.includes(it.id));
  const limit = count(values.limit, Number.POSITIVE_INFINITY);
  const perKind = count(values.mutants, 3);
  if (positionals.length === 0 || chosen.length === 0) {
    console.error(USAGE);
    return 2;
  }
  const oracles = await available(chosen);
  const files = positionals.flatMap((folder) => [...findComposeFiles(folder)].slice(0, limit));
  const comparisons = await runEverything(oracles, files, perKind, values.json);
  if (!values.json) {
    for (const line of printDisagreements(comparisons)) console.log(line);
    for (const line of printTable(oracles, comparisons)) console.log(line);
  }
  const overlays = oracles.includes(dockerComposeOracle)
    ? await compareOverlays(files, count(values.overlays, 60))
    : [];
  for (const line of printOverlays(overlays, values.json)) console.log(line);
  return comparisons.some(isFailure) || overlays.some(isUnexplained) ? 1 : 0;
}

function count(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d+$/.test(text)) throw new Error(`“${text}” is no number of files.`);
  return Number(text);
}

async function available(oracles: readonly Oracle[]): Promise<readonly Oracle[]> {
  const found: Oracle[] = [];
  for (const oracle of oracles) {
    const missing = await oracle.missing();
    if (missing === undefined) found.push(oracle);
    else console.error(`${missing} The comparison goes on without it.`);
  }
  return found;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    console.error(USAGE);
    process.exitCode = 2;
  },
);
