import type { Command } from './command.ts';
import { deleteField, writeField } from './field-edit.ts';
import { findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';

export interface SetPrivilegedArgs {
  readonly service: string;
  readonly value: boolean;
}

/** Gives or takes full access to the device. Off is the default, so off means no line, unless one is inherited. */
export const setPrivileged: Command<SetPrivilegedArgs> = {
  id: 'set-privileged',
  label: ({ service, value }) => `Make ${service} ${value ? 'privileged' : 'unprivileged'}`,
  plan(doc, { service, value }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const isOn = target.service.privileged?.value ?? false;
    const edit = value
      ? isOn
        ? { ok: true as const, intents: [] }
        : writeField(target, 'privileged', true)
      : deleteField(target, 'privileged', false);
    return planField(doc, service, edit, [...target.service.path, 'privileged']);
  },
};
