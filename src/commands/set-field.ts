import type { YamlValue } from '../text/intent.ts';
import type { Command } from './command.ts';
import { deleteField, writeField } from './field-edit.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface SetFieldArgs extends FieldPlace {
  readonly key: string;
  /** Undefined takes the field away. */
  readonly value: YamlValue | undefined;
  /** What says that there is none where it would otherwise be inherited; nothing behind the key by default. */
  readonly empty?: YamlValue;
}

/** Writes any field of a service, or of a map inside it, as a whole. */
export const setField: Command<SetFieldArgs> = {
  id: 'set-field',
  label: ({ service, key, value }) =>
    value === undefined ? `Remove ${key} of ${service}` : `Set ${key} of ${service}`,
  plan: (doc, { key, value, empty, ...place }) =>
    planWithin(
      doc,
      place,
      (target) =>
        value === undefined ? deleteField(target, key, empty) : writeField(target, key, value),
      [key],
    ),
};
