import type { PresetItem } from '../compose/catalog/preset.ts';
import { findPreset, PRESETS } from '../compose/catalog/presets.ts';
import { findItem } from '../compose/presets/find-item.ts';
import { presetSubject } from '../compose/presets/preset-subject.ts';
import { removableItems } from '../compose/presets/removable-items.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { findEditable, refuseUnknown } from './find-editable.ts';
import { planSteps, type Step } from './plan-steps.ts';
import { removeItem } from './preset-item.ts';

export interface RemovePresetArgs {
  readonly service: string;
  readonly preset: string;
  /** Which of its ways, counted from 0; default the one that fits best. */
  readonly variant?: number | undefined;
  /** Entries that stay although they could go, by their text. */
  readonly keep?: readonly string[];
}

/**
 * Takes away what a preset gives to a service: only entries exactly as the preset writes them, and
 * none that another preset of the service rests on.
 */
export const removePreset: Command<RemovePresetArgs> = {
  id: 'remove-preset',
  label: ({ service, preset }) => `Take ${findPreset(preset)?.title ?? preset} from ${service}`,
  plan(doc, { service, preset: id, variant, keep = [] }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const preset = findPreset(id);
    if (!preset) return refuse('unknown-preset', `There is no preset “${id}”.`);
    const { goes, stays } = removableItems(
      preset,
      PRESETS,
      presetSubject(doc, target.service),
      variant,
    );
    const going = goes.filter(({ text }) => !keep.includes(text));
    if (going.length === 0) {
      const why = stays.map((one) => one.why).join(' ');
      return refuse(
        'nothing-to-remove',
        `Nothing of “${preset.title}” can be taken from ${service}. ${why}`.trim(),
        target.service.path,
      );
    }
    const result = planSteps(
      doc,
      going.map(({ item }) => removing(service, item)),
    );
    return result.ok ? { ...result, select: [service] } : result;
  },
};

/** Looks the item up again: what went before has moved it. */
function removing(name: string, item: PresetItem): Step {
  return (doc) => {
    const service = doc.services.get(name);
    const found = service && findItem(item, presetSubject(doc, service));
    return service && found ? removeItem(doc, service, found) : refuseUnknown(doc, name);
  };
}
