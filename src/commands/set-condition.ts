import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { refuseCondition } from './connect.ts';
import { changeCondition } from './dependency-field.ts';
import { findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';

export interface SetConditionArgs {
  readonly from: string;
  readonly to: string;
  readonly condition: string;
}

/** Sets what `from` waits for in `to`. */
export const setCondition: Command<SetConditionArgs> = {
  id: 'set-condition',
  label: ({ from, to, condition }) => `Let ${from} wait for ${to}: ${condition}`,
  plan(doc, { from, to, condition }) {
    const target = findEditable(doc, from);
    if (!target.ok) return target;
    const bad = refuseCondition(condition);
    if (bad) return bad;
    if (!target.service.dependsOn.some(({ value }) => value.service === to)) {
      return refuse('not-connected', `${from} does not depend on ${to}.`);
    }
    const path = [...target.service.path, 'depends_on'];
    return planField(doc, from, changeCondition(target, to, condition), path);
  },
};
