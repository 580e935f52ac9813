import type { Command } from './command.ts';
import { renamePair as renamePairIn } from './pair-field.ts';
import { refuseEmptyName } from './plan-edit.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface RenamePairArgs extends FieldPlace {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** Gives a pair another name in its place. */
export const renamePair: Command<RenamePairArgs> = {
  id: 'rename-pair',
  label: ({ service, key, from, to }) => `Rename ${from} to ${to} in ${key} of ${service}`,
  plan: (doc, { key, from, to, ...place }) =>
    planWithin(
      doc,
      place,
      (target) => refuseEmptyName(to, [...target.path, key]) ?? renamePairIn(target, key, from, to),
      [key],
    ),
};
