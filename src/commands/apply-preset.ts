import { findLabel } from '../compose/catalog/labels.ts';
import type { Preset, PresetItem, PresetVariant } from '../compose/catalog/preset.ts';
import { findPreset } from '../compose/catalog/presets.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { Service } from '../compose/compose-document.ts';
import { answerItems } from '../compose/presets/answer-items.ts';
import { variantState } from '../compose/presets/preset-state.ts';
import { presetSubject, runsAsUser } from '../compose/presets/preset-subject.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { findEditable, refuseUnknown } from './find-editable.ts';
import { planSteps, type Step } from './plan-steps.ts';
import { addItem } from './preset-item.ts';

export interface ApplyPresetArgs {
  readonly service: string;
  /** Its id in the catalogue of presets. */
  readonly preset: string;
  /** Which of its ways, counted from 0; default the usual one. */
  readonly variant?: number | undefined;
  /** What the user answers where the way asks for a value, such as a path. */
  readonly value?: string | undefined;
  /** Whose names new labels get where the file shows no habit. */
  readonly target: TargetId;
}

/** Gives a service what it needs for some hardware or part of the system; adds only what is missing. */
export const applyPreset: Command<ApplyPresetArgs> = {
  id: 'apply-preset',
  label: ({ service, preset }) => `Give ${service} ${findPreset(preset)?.title ?? preset}`,
  plan(doc, args) {
    const target = findEditable(doc, args.service);
    if (!target.ok) return target;
    const preset = findPreset(args.preset);
    const chosen = preset?.variants[args.variant ?? 0];
    if (!preset || !chosen) {
      return refuse('unknown-preset', `There is no preset “${args.preset}” with such a choice.`);
    }
    const answered = answerItems(chosen, args.value);
    if (!answered.ok) return answered;
    const subject = presetSubject(doc, target.service);
    const { missing, found } = variantState(exactly(answered.variant), subject);
    if (chosen.items.length === 0) {
      return refuse('nothing-needed', `${preset.title}: ${args.service} needs no right for that.`);
    }
    if (missing.length === 0) {
      return refuse(
        'preset-present',
        found.length > 0
          ? `${args.service} already has everything for “${preset.title}”.`
          : `${args.service} is privileged, which already gives it “${preset.title}”.`,
        target.service.path,
      );
    }
    const result = planSteps(
      doc,
      missing.map((item) => adding(args.service, item, args.target)),
    );
    if (!result.ok) return result;
    const caution = [
      result.caution,
      ...cautionsFor(preset, missing, target.service, args.target),
      ...(runsAsUser(subject) && missing.some((item) => isItem(item, 'cap_add'))
        ? [`${args.service} does not run as root, and capabilities have no effect then.`]
        : []),
    ].filter((text) => text !== undefined);
    return {
      ...result,
      select: [args.service],
      ...(caution.length > 0 && { caution: caution.join(' ') }),
    };
  },
};

/** Who picks one device wants that one, whatever else of its family is there. */
function exactly(variant: PresetVariant): PresetVariant {
  const items = variant.items.map((item): PresetItem => {
    if (item.kind !== 'device') return item;
    const { like: _, ...rest } = item;
    return rest;
  });
  return { ...variant, items };
}

function adding(name: string, item: PresetItem, target: TargetId): Step {
  return (doc) => {
    const service = doc.services.get(name);
    return service ? addItem(doc, service, item, target) : refuseUnknown(doc, name);
  };
}

function cautionsFor(
  preset: Preset,
  missing: readonly PresetItem[],
  service: Service,
  target: TargetId,
): readonly string[] {
  const dropped = missing.flatMap((item) =>
    isItem(item, 'cap_add') && service.capDrop.some(({ value }) => value.endsWith(item.value))
      ? [`${item.value} is dropped by “cap_drop” of ${service.name} too.`]
      : [],
  );
  const tooNew =
    target === 'resin' &&
    missing.some((item) => item.kind === 'label' && findLabel(item.key)?.resinKey === undefined);
  return tooNew
    ? [
        ...dropped,
        `Devices of 2018 do not know it: it needs ${preset.since ?? 'a newer supervisor'}.`,
      ]
    : dropped;
}

function isItem(item: PresetItem, key: 'cap_add'): item is Extract<PresetItem, { kind: 'item' }> {
  return item.kind === 'item' && item.key === key;
}
