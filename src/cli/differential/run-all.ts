import { type Comparison, compare, ownErrors } from './compare.ts';
import { makeMutants } from './make-mutants.ts';
import { mapAtOnce } from './map-at-once.ts';
import type { Case, Oracle } from './oracle.ts';
import { comparisonJson } from './report.ts';

/** Each file as it is, then files that oracle and we both take, with faults planted. */
export async function runEverything(
  oracles: readonly Oracle[],
  files: readonly Case[],
  perKind: number,
  json = false,
): Promise<readonly Comparison[]> {
  const plain = await runAll(oracles, files, json);
  const planted: Comparison[] = [];
  for (const oracle of oracles) {
    const refused = new Set(
      plain.filter((it) => it.oracle === oracle && !areBothContent(it)).map((it) => it.file),
    );
    const sound = files.filter(
      (file) => !refused.has(file) && ownErrors(file, oracle).length === 0,
    );
    planted.push(...(await runAll([oracle], makeMutants(sound, perKind), json)));
  }
  return [...plain, ...planted];
}

function areBothContent({ agreement, verdict }: Comparison): boolean {
  return agreement === 'agree' && verdict.says === 'accepts';
}

/** Asks every oracle about every file, a few at a time; in the order of the files. */
async function runAll(
  oracles: readonly Oracle[],
  files: readonly Case[],
  json = false,
): Promise<readonly Comparison[]> {
  const tasks = oracles.flatMap((oracle) => files.map((file) => ({ oracle, file })));
  const found = await mapAtOnce(tasks, async ({ oracle, file }) => {
    const comparison = await compare(oracle, file);
    if (json && comparison) console.log(comparisonJson(comparison));
    return comparison;
  });
  return found.filter((it) => it !== undefined);
}
