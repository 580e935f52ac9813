import type { Command } from './command.ts';
import { removePair as removePairIn } from './pair-field.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface RemovePairArgs extends FieldPlace {
  readonly key: string;
  readonly name: string;
}

/** Takes a name with its value away; the last one takes the field along. */
export const removePair: Command<RemovePairArgs> = {
  id: 'remove-pair',
  label: ({ service, key, name }) => `Remove ${name} from ${key} of ${service}`,
  plan: (doc, { key, name, ...place }) =>
    planWithin(doc, place, (target) => removePairIn(target, key, name)),
};
