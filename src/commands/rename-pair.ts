import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { renamePair as renamePairIn } from './pair-field.ts';
import { planField, refuseEmptyName } from './plan-edit.ts';

export interface RenamePairArgs {
  readonly service: string;
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** Gives a pair another name in its place. */
export const renamePair: Command<RenamePairArgs> = {
  id: 'rename-pair',
  label: ({ service, key, from, to }) => `Rename ${from} to ${to} in ${key} of ${service}`,
  plan(doc, { service, key, from, to }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, key];
    return (
      refuseEmptyName(to, path) ??
      planField(doc, service, renamePairIn(target, key, from, to), path)
    );
  },
};
