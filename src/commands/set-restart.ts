import type { Command } from './command.ts';
import { dropField, writeField } from './field-edit.ts';
import { findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';

export interface SetRestartArgs {
  readonly service: string;
  /** Undefined takes the policy away. */
  readonly restart: string | undefined;
}

/** Sets the restart policy; `no` is written in quotes, because YAML 1.1 reads a bare one as false. */
export const setRestart: Command<SetRestartArgs> = {
  id: 'set-restart',
  label: ({ service, restart }) =>
    restart === undefined
      ? `Remove restart of ${service}`
      : `Set restart of ${service} to ${restart}`,
  plan(doc, { service, restart }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const edit =
      restart === undefined ? dropField(target, 'restart') : writeField(target, 'restart', restart);
    if (!edit.ok) return edit;
    return planField(doc, service, edit, [...target.service.path, 'restart']);
  },
};
