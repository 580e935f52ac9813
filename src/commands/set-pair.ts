import type { Command } from './command.ts';
import { setPair as setPairIn } from './pair-field.ts';
import { refuseEmptyName } from './plan-edit.ts';
import { type FieldPlace, planWithin } from './plan-within.ts';

export interface SetPairArgs extends FieldPlace {
  /** A field that is a list of `name=value` or a map: `labels`, `environment`, `extra_hosts`, `sysctls`. */
  readonly key: string;
  readonly name: string;
  /** Undefined: the name alone. */
  readonly value: string | undefined;
}

/** Gives a name a value, in the list or map form that is there. */
export const setPair: Command<SetPairArgs> = {
  id: 'set-pair',
  label: ({ service, key, name }) => `Set ${name} in ${key} of ${service}`,
  plan: (doc, { key, name, value, ...place }) =>
    planWithin(
      doc,
      place,
      (target) =>
        refuseEmptyName(name, [...target.path, key]) ?? setPairIn(target, key, name, value),
      [key],
    ),
};
