import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { setPair as setPairIn } from './pair-field.ts';
import { planField, refuseEmptyName } from './plan-edit.ts';

export interface SetPairArgs {
  readonly service: string;
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
  plan(doc, { service, key, name, value }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, key];
    return (
      refuseEmptyName(name, path) ??
      planField(doc, service, setPairIn(target, key, name, value), path)
    );
  },
};
