import type { YamlValue } from '../text/intent.ts';
import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { appendItem } from './list-field.ts';
import { planField } from './plan-edit.ts';

export interface AddListItemArgs {
  readonly service: string;
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
  plan(doc, { service, key, value }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, key];
    return planField(doc, service, appendItem(target, key, value), path);
  },
};
