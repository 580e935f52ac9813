import type { Preset, PresetItem } from '../catalog/preset.ts';
import { holds, placesOf, type VariantState, variantState } from './preset-state.ts';
import type { PresetSubject } from './preset-subject.ts';

/** A need that a service has met as a whole. */
export interface PresentPreset {
  readonly preset: Preset;
  /** Which of its ways, counted from 0. */
  readonly index: number;
  readonly state: VariantState;
  /** Others that rest on exactly the same. */
  readonly alike: readonly Preset[];
}

type Whole = Omit<PresentPreset, 'alike'>;

/**
 * The needs that a service has met: one for those that rest on the same entries, none that others
 * hold, and none that is but the sum of smaller ones, for who wrote host network and D-Bus need not
 * have meant Wi-Fi. Full access alone speaks for nothing.
 */
export function presentPresets(
  presets: readonly Preset[],
  subject: PresetSubject,
): readonly PresentPreset[] {
  const all = groupAlike(presentParts(presets, subject));
  return all.filter(
    (one) => !all.some((other) => other !== one && holds(other.state.found, one.state.found)),
  );
}

/** As `presentPresets`, with those that others hold. */
export function presentParts(presets: readonly Preset[], subject: PresetSubject): readonly Whole[] {
  const wholes = presets.flatMap((preset) =>
    preset.variants.flatMap((variant, index): Whole[] => {
      const state = variantState(variant, subject);
      const isWhole = state.missing.length === 0 && state.covered.length === 0;
      return isWhole && state.found.length > 0 ? [{ preset, index, state }] : [];
    }),
  );
  return wholes.filter(
    (one) =>
      !one.state.found.every(({ item }) => isPrivilegedItem(item)) && !isSum(one.state, wholes),
  );
}

/** Whether smaller ones together rest on everything that `state` rests on. */
function isSum({ found }: VariantState, wholes: readonly Whole[]): boolean {
  const smaller = wholes.filter(
    ({ state }) => state.found.length < found.length && holds(found, state.found),
  );
  return holds(
    smaller.flatMap(({ state }) => state.found),
    found,
  );
}

function groupAlike(wholes: readonly Whole[]): readonly PresentPreset[] {
  const groups = new Map<string, Whole[]>();
  for (const whole of wholes) {
    const key = placesOf(whole.state.found).join();
    groups.set(key, [...(groups.get(key) ?? []), whole]);
  }
  return [...groups.values()].flatMap((group) => {
    const [lead] = [...group].sort((a, b) => rank(b) - rank(a));
    if (!lead) return [];
    const others = group.map(({ preset }) => preset).filter((preset) => preset !== lead.preset);
    return [{ ...lead, alike: [...new Set(others)] }];
  });
}

/** The plainest leads, then the one that fits as it is written. */
function rank({ preset, state }: Whole): number {
  return (preset.general ? 100 : 0) + state.found.filter(({ exact }) => exact).length;
}

function isPrivilegedItem(item: PresetItem): boolean {
  return item.kind === 'field' && item.key === 'privileged';
}
