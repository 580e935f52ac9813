import type { YamlValue } from '../text/intent.ts';
import type { Command } from './command.ts';
import { deleteField, writeField } from './field-edit.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface SetFieldArgs extends FieldPlace {
  readonly key: string;
  /** Undefined takes the field away. */
  readonly value: YamlValue | undefined;
}

/** Writes any field of a service, or of a map inside it, as a whole. */
export const setField: Command<SetFieldArgs> = {
  id: 'set-field',
  label: ({ service, key, value }) =>
    value === undefined ? `Remove ${key} of ${service}` : `Set ${key} of ${service}`,
  plan: (doc, { key, value, ...place }) =>
    planWithin(
      doc,
      place,
      (target) => (value === undefined ? deleteField(target, key) : writeField(target, key, value)),
      [key],
    ),
};
