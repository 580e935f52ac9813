import type { YamlValue } from '../text/intent.ts';
import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { replaceItem } from './list-field.ts';
import { planField } from './plan-edit.ts';

export interface SetListItemArgs {
  readonly service: string;
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
  plan(doc, { service, key, index, value }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, key, index];
    return planField(doc, service, replaceItem(target, key, index, value), path);
  },
};
