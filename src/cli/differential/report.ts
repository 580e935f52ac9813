import type { Comparison } from './compare.ts';
import type { Oracle } from './oracle.ts';

/** Whether they refuse what we take, or we refuse what nobody is known to refuse. */
export function isFailure({ agreement, proofs }: Comparison): boolean {
  return agreement === 'missed' || (agreement === 'stricter' && proofs === undefined);
}

export function comparisonJson({
  oracle,
  file,
  verdict,
  errors,
  agreement,
  proofs,
}: Comparison): string {
  return JSON.stringify({
    oracle: oracle.id,
    file: file.name,
    theirs: verdict.says,
    message: verdict.message,
    ours: errors.map(({ rule }) => rule),
    agreement,
    proofs,
  });
}

/** Every disagreement with both sides' words; those that fail last, where one sees them. */
export function printDisagreements(comparisons: readonly Comparison[]): readonly string[] {
  const differing = comparisons.filter(
    ({ agreement }) => agreement === 'missed' || agreement === 'stricter',
  );
  const ordered = [...differing.filter((it) => !isFailure(it)), ...differing.filter(isFailure)];
  return ordered.flatMap(({ oracle, file, agreement, verdict, errors, proofs = [] }) => [
    `${verdictOn(agreement, proofs)}  ${oracle.id}  ${file.name}`,
    ...(agreement === 'missed'
      ? [`    they say: ${verdict.message}`]
      : errors.slice(0, 3).map(({ rule, message }) => `    we say: ${message} (${rule})`)),
    ...proofs.map((proof) => `    ${proof}`),
  ]);
}

function verdictOn(agreement: string, proofs: readonly string[]): string {
  if (agreement === 'missed') return 'MISSED';
  return proofs.length > 0 ? 'stricter, proven' : 'STRICTER WITHOUT PROOF';
}

const HEAD = [
  ...['oracle', 'files', 'judged', 'outside', 'refused', 'missed', 'accepted'],
  ...['stricter', 'share', 'without proof', 'share'],
];

/**
 * For each oracle and in total what is missed (refused there, taken here) and where we are stricter,
 * as a share of what is accepted there; real files and planted faults apart. Below, who refuses what
 * we are stricter about.
 */
export function printTable(
  oracles: readonly Oracle[],
  comparisons: readonly Comparison[],
): readonly string[] {
  const groups = [false, true].flatMap((planted) => {
    const of = comparisons.filter((it) => (it.file.mutant !== undefined) === planted);
    const kind = planted ? 'planted faults' : 'real files';
    const rows = oracles.map((oracle) =>
      row(
        oracle.id,
        kind,
        of.filter((it) => it.oracle === oracle),
      ),
    );
    return of.length === 0 ? [] : [...rows.flat(), ...row('total', kind, of)];
  });
  return [...align([HEAD, ...groups]), '', ...printRefusers(comparisons)];
}

function row(name: string, kind: string, own: readonly Comparison[]): readonly string[][] {
  if (own.length === 0) return [];
  const count = (wanted: (it: Comparison) => boolean) => own.filter(wanted).length;
  const accepted = count(({ verdict }) => verdict.says === 'accepts');
  const stricter = own.filter(({ agreement }) => agreement === 'stricter');
  const unproven = stricter.filter(isFailure).length;
  const share = (part: number) =>
    accepted === 0 ? '–' : `${((100 * part) / accepted).toFixed(1)} %`;
  const cells = [
    own.length,
    count(({ agreement }) => agreement === 'outside'),
    count(({ verdict }) => verdict.says === 'refuses'),
    count(({ agreement }) => agreement === 'missed'),
    accepted,
  ];
  return [
    [
      ...[name, kind, ...cells.map(String)],
      ...[String(stricter.length), share(stricter.length), String(unproven), share(unproven)],
    ],
  ];
}

function align(table: readonly (readonly string[])[]): readonly string[] {
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

function printRefusers(comparisons: readonly Comparison[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { oracle, proofs = [] } of comparisons) {
    for (const proof of proofs) {
      const line = `stricter than ${oracle.id}, but ${proof}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return [...counts].map(([line, count]) => `${String(count).padStart(4)}  ${line}`);
}
