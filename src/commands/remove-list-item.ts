import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { removeItems } from './list-field.ts';
import { planField } from './plan-edit.ts';

export interface RemoveListItemArgs {
  readonly service: string;
  readonly key: string;
  readonly index: number;
}

/** Takes an entry out of a list of a service; the last one takes the field along. */
export const removeListItem: Command<RemoveListItemArgs> = {
  id: 'remove-list-item',
  label: ({ service, key, index }) => `Remove entry ${index + 1} of ${key} of ${service}`,
  plan(doc, { service, key, index }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    return planField(doc, service, removeItems(target, key, [index]), target.service.path);
  },
};
