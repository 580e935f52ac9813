import type { Comparison } from './compare.ts';
import type { Oracle } from './oracle.ts';

/** Whether they and we differ and nobody has said why. */
export function isUnexplained({ agreement, reason }: Comparison): boolean {
  return (agreement === 'missed' || agreement === 'stricter') && reason === undefined;
}

export function comparisonJson({
  oracle,
  file,
  verdict,
  errors,
  agreement,
  reason,
}: Comparison): string {
  return JSON.stringify({
    oracle: oracle.id,
    file: file.name,
    theirs: verdict.says,
    message: verdict.message,
    ours: errors.map(({ rule }) => rule),
    agreement,
    reason,
  });
}

/** Every disagreement with both sides' words; those without a reason last, where one sees them. */
export function printDisagreements(comparisons: readonly Comparison[]): readonly string[] {
  const differing = comparisons.filter(
    ({ agreement }) => agreement === 'missed' || agreement === 'stricter',
  );
  const ordered = [
    ...differing.filter((it) => !isUnexplained(it)),
    ...differing.filter(isUnexplained),
  ];
  return ordered.flatMap(({ oracle, file, agreement, verdict, errors, reason }) => [
    `${reason === undefined ? 'UNEXPLAINED' : 'explained'} ${agreement}  ${oracle.id}  ${file.name}`,
    ...(agreement === 'missed'
      ? [`    they say: ${verdict.message}`]
      : errors.slice(0, 3).map(({ rule, message }) => `    we say: ${message} (${rule})`)),
    ...(reason === undefined ? [] : [`    because: ${reason}`]),
  ]);
}

/** Counts for each oracle, files as they are and with planted faults apart. */
export function printTable(
  oracles: readonly Oracle[],
  comparisons: readonly Comparison[],
): readonly string[] {
  const rows = oracles.flatMap((oracle) =>
    [false, true].flatMap((mutants): readonly (readonly string[])[] => {
      const own = comparisons.filter(
        (it) => it.oracle === oracle && (it.file.mutant !== undefined) === mutants,
      );
      return own.length === 0 ? [] : [row(oracle, mutants, own)];
    }),
  );
  const head = ['oracle', 'files', 'judged', 'both accept', 'both refuse', 'outside'];
  const table = [
    [...head, 'missed', 'with reason', 'stricter', 'with reason', 'stricter %'],
    ...rows,
  ];
  const widths = table.reduce<readonly number[]>(
    (most, cells) => cells.map((cell, at) => Math.max(most[at] ?? 0, cell.length)),
    [],
  );
  return table.map((cells) =>
    cells
      .map((cell, at) => (at < 2 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
      .join('  '),
  );
}

function row(oracle: Oracle, mutants: boolean, own: readonly Comparison[]): readonly string[] {
  const count = (wanted: (it: Comparison) => boolean) => own.filter(wanted).length;
  const accepted = count((it) => it.verdict.says === 'accepts');
  const stricter = count((it) => it.agreement === 'stricter');
  const cells = [
    own.length,
    count((it) => it.agreement === 'agree' && it.errors.length === 0),
    count((it) => it.agreement === 'agree' && it.errors.length > 0),
    count((it) => it.agreement === 'outside'),
    count((it) => it.agreement === 'missed'),
    count((it) => it.agreement === 'missed' && it.reason !== undefined),
    stricter,
    count((it) => it.agreement === 'stricter' && it.reason !== undefined),
  ];
  const share = accepted === 0 ? '–' : ((100 * stricter) / accepted).toFixed(1);
  return [oracle.id, mutants ? 'mutants' : 'as they are', ...cells.map(String), share];
}
