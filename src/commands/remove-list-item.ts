import type { Command } from './command.ts';
import { removeItems } from './list-field.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface RemoveListItemArgs extends FieldPlace {
  readonly key: string;
  readonly index: number;
}

/** Takes an entry out of a list of a service; the last one takes the field along. */
export const removeListItem: Command<RemoveListItemArgs> = {
  id: 'remove-list-item',
  label: ({ service, key, index }) => `Remove entry ${index + 1} of ${key} of ${service}`,
  plan: (doc, { key, index, ...place }) =>
    planWithin(doc, place, (target) => removeItems(target, key, [index])),
};
