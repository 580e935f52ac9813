import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { removePair } from './pair-field.ts';
import { planField } from './plan-edit.ts';

export interface RemoveLabelArgs {
  readonly service: string;
  readonly label: string;
}

/** Takes a label of a service away. */
export const removeLabel: Command<RemoveLabelArgs> = {
  id: 'remove-label',
  label: ({ service, label }) => `Remove label ${label} of ${service}`,
  plan(doc, { service, label }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    return planField(doc, service, removePair(target, 'labels', label), target.service.path);
  },
};
