import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { setPair } from './pair-field.ts';
import { planField } from './plan-edit.ts';

export interface AddLabelArgs {
  readonly service: string;
  readonly label: string;
  /** Default `1`, which switches a feature on. Always text: what readers make of a bare 1 differs. */
  readonly value?: string;
}

/** Gives a service a label, or one that it has another value. */
export const addLabel: Command<AddLabelArgs> = {
  id: 'add-label',
  label: ({ service, label }) => `Add label ${label} to ${service}`,
  plan(doc, { service, label, value = '1' }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'labels'];
    if (label === '' || /[\s="'`]/.test(label)) {
      return refuse(
        'bad-label',
        `“${label}” is no name of a label: it has no spaces, quotes or equals signs, such as io.balena.features.dbus.`,
        path,
      );
    }
    if (target.service.labels.some((at) => at.value.name === label && at.value.value === value)) {
      return refuse('label-exists', `${service} already has the label ${label}.`, path);
    }
    return planField(doc, service, setPair(target, 'labels', label, value), path);
  },
};
