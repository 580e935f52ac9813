import type { YamlValue } from '../text/intent.ts';
import type { Command } from './command.ts';
import { deleteField, writeField } from './field-edit.ts';
import { findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';

export interface SetFieldArgs {
  readonly service: string;
  readonly key: string;
  /** Undefined takes the field away. */
  readonly value: YamlValue | undefined;
}

/** Writes any field of a service as a whole. */
export const setField: Command<SetFieldArgs> = {
  id: 'set-field',
  label: ({ service, key, value }) =>
    value === undefined ? `Remove ${key} of ${service}` : `Set ${key} of ${service}`,
  plan(doc, { service, key, value }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const edit = value === undefined ? deleteField(target, key) : writeField(target, key, value);
    return planField(doc, service, edit, [...target.service.path, key]);
  },
};
