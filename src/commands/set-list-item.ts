import type { YamlValue } from '../text/intent.ts';
import type { Command } from './command.ts';
import { replaceItem } from './list-field.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface SetListItemArgs extends FieldPlace {
  readonly key: string;
  readonly index: number;
  readonly value: YamlValue;
}

/** Puts another value in the place of an entry of a list. */
export const setListItem: Command<SetListItemArgs> = {
  id: 'set-list-item',
  label: ({ service, key, value }) =>
    typeof value === 'string'
      ? `Change ${key} of ${service} to ${value}`
      : `Change ${key} of ${service}`,
  plan: (doc, { key, index, value, ...place }) =>
    planWithin(doc, place, (target) => replaceItem(target, key, index, value), [key, index]),
};
