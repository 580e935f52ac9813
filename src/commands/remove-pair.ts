import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { removePair as removePairIn } from './pair-field.ts';
import { planField } from './plan-edit.ts';

export interface RemovePairArgs {
  readonly service: string;
  readonly key: string;
  readonly name: string;
}

/** Takes a name with its value away; the last one takes the field along. */
export const removePair: Command<RemovePairArgs> = {
  id: 'remove-pair',
  label: ({ service, key, name }) => `Remove ${name} from ${key} of ${service}`,
  plan(doc, { service, key, name }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    return planField(doc, service, removePairIn(target, key, name), target.service.path);
  },
};
