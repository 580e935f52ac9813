import { CORPUS_EDITS } from '../commands/standard/standard-edits.ts';
import type { EditStatus, FileOutcome } from './corpus-run.ts';

export interface CorpusCounts {
  readonly files: number;
  readonly opened: number;
  readonly refused: number;
  readonly failed: number;
  readonly identical: number;
  readonly different: number;
  readonly validYaml: number;
  readonly edits: readonly ({ readonly edit: string } & Readonly<Record<EditStatus, number>>)[];
}

/** Sums up a corpus run. */
export function countOutcomes(outcomes: readonly FileOutcome[]): CorpusCounts {
  const count = (matches: (outcome: FileOutcome) => boolean) => outcomes.filter(matches).length;
  const all = outcomes.flatMap(({ edits }) => edits);
  return {
    files: outcomes.length,
    opened: count(({ opened }) => opened === 'opened'),
    refused: count(({ opened }) => opened === 'refused'),
    failed: count(({ opened }) => opened === 'failed'),
    identical: count(({ identical }) => identical === true),
    different: count(({ identical }) => identical === false),
    validYaml: count(({ validYaml }) => validYaml),
    edits: CORPUS_EDITS.map(({ name }) => {
      const status = (wanted: EditStatus) =>
        all.filter((outcome) => outcome.edit === name && outcome.status === wanted).length;
      return {
        edit: name,
        done: status('done'),
        refused: status('refused'),
        'not-applicable': status('not-applicable'),
        failed: status('failed'),
      };
    }),
  };
}

/** Whether anything went wrong; a refusal with its sentence is no fault. */
export function hasFailed(counts: CorpusCounts): boolean {
  return counts.failed + counts.different + counts.edits.reduce((sum, e) => sum + e.failed, 0) > 0;
}

/** The counts as a table for people. */
export function printTable(counts: CorpusCounts): string {
  const columns = ['done', 'refused', 'not-applicable', 'failed'] as const;
  const row = (name: string, cells: readonly (string | number)[]) =>
    name.padEnd(18) + cells.map((cell) => String(cell).padStart(16)).join('');
  const total = columns.map((column) => counts.edits.reduce((sum, edit) => sum + edit[column], 0));
  return [
    row('edit', columns),
    ...counts.edits.map((edit) =>
      row(
        edit.edit,
        columns.map((column) => edit[column]),
      ),
    ),
    row('all edits', total),
    `${counts.files} files: ${counts.opened} opened, ${counts.refused} refused, ${counts.failed} failed to open; ${counts.validYaml} valid YAML; untouched export: ${counts.identical} byte-identical, ${counts.different} different`,
  ].join('\n');
}
