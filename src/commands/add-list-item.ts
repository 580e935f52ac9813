import type { YamlValue } from '../text/intent.ts';
import type { Command } from './command.ts';
import { appendItem } from './list-field.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface AddListItemArgs extends FieldPlace {
  /** Any field that is a list: `dns`, `tmpfs`, `security_opt`, `group_add` and more. */
  readonly key: string;
  readonly value: YamlValue;
}

/** Adds an entry at the end of a list of a service. */
export const addListItem: Command<AddListItemArgs> = {
  id: 'add-list-item',
  label: ({ service, key, value }) =>
    typeof value === 'string'
      ? `Add ${value} to ${key} of ${service}`
      : `Add to ${key} of ${service}`,
  plan: (doc, { key, value, ...place }) =>
    planWithin(doc, place, (target) => appendItem(target, key, value), [key]),
};
