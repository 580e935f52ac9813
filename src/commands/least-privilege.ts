import type { PresetItem } from '../compose/catalog/preset.ts';
import { findPreset } from '../compose/catalog/presets.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { whyPrivileged } from '../compose/presets/why-privileged.ts';
import { refuse } from '../text/refusal.ts';
import { applyPreset } from './apply-preset.ts';
import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { planSteps, type Step, step } from './plan-steps.ts';
import { setPrivileged } from './set-privileged.ts';

export interface LeastPrivilegeArgs {
  readonly service: string;
  /** What the service needs: presets by id, with the way to meet each. */
  readonly presets: readonly {
    readonly preset: string;
    readonly variant?: number | undefined;
    readonly value?: string | undefined;
  }[];
  readonly target: TargetId;
}

/** Takes full access away and gives what the service needs instead. */
export const leastPrivilege: Command<LeastPrivilegeArgs> = {
  id: 'least-privilege',
  label: ({ service }) => `Turn privileged of ${service} into least privilege`,
  plan(doc, { service, presets, target: reader }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const path = [...target.service.path, 'privileged'];
    if (target.service.privileged?.value !== true) {
      return refuse('not-privileged', `${service} is not privileged.`, path);
    }
    const stuck = presets.find(({ preset, variant }) =>
      findPreset(preset)?.variants[variant ?? 0]?.items.some(isPrivilegedItem),
    );
    if (stuck) {
      return refuse(
        'privileged-needed',
        `“${findPreset(stuck.preset)?.title}” works only in a privileged service. Move that part to a small service of its own, or leave ${service} as it is.`,
        path,
      );
    }
    const result = planSteps(doc, [
      step(setPrivileged, { service, value: false }),
      ...presets.map((chosen) =>
        unlessThere(step(applyPreset, { service, target: reader, ...chosen })),
      ),
    ]);
    if (!result.ok) return result;
    const reasons = whyPrivileged(presetSubject(doc, target.service));
    const caution = [result.caution, ...reasons].filter((text) => text !== undefined).join(' ');
    return { ...result, select: [service], ...(caution !== '' && { caution }) };
  },
};

/** What is there already, or needs nothing, is no obstacle. */
function unlessThere(add: Step): Step {
  return (doc) => {
    const result = add(doc);
    const there = !result.ok && ['preset-present', 'nothing-needed'].includes(result.refusal.code);
    return there ? { ok: true, edits: [], tree: doc.syntax } : result;
  };
}

function isPrivilegedItem(item: PresetItem): boolean {
  return item.kind === 'field' && item.key === 'privileged';
}
