import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { deleteField } from './field-edit.ts';
import { findEditable } from './find-editable.ts';
import { removeItems } from './list-field.ts';
import { removePair } from './pair-field.ts';
import { planField } from './plan-edit.ts';

export interface DisconnectArgs {
  readonly from: string;
  readonly to: string;
}

/** Takes the dependency of `from` on `to` away; the last one takes `depends_on` along. */
export const disconnect: Command<DisconnectArgs> = {
  id: 'disconnect',
  label: ({ from, to }) => `Remove ${from} → ${to}`,
  plan(doc, { from, to }) {
    const target = findEditable(doc, from);
    if (!target.ok) return target;
    const field = target.view.get('depends_on');
    const indexes = (field?.items ?? []).flatMap((item, at) => (item.string === to ? [at] : []));
    const isThere = target.service.dependsOn.some(({ value }) => value.service === to);
    if (!isThere) return refuse('not-connected', `${from} does not depend on ${to}.`);
    const edit =
      field?.kind === 'map'
        ? removePair(target, 'depends_on', to)
        : field?.kind === 'seq'
          ? removeItems(target, 'depends_on', indexes)
          : deleteField(target, 'depends_on', []);
    return planField(doc, from, edit, target.service.path);
  },
};
