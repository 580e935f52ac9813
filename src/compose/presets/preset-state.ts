import type { Preset, PresetItem, PresetVariant } from '../catalog/preset.ts';
import { applies, type FoundItem, findItem, isCovered } from './find-item.ts';
import type { PresetSubject } from './preset-subject.ts';

export interface VariantState {
  readonly variant: PresetVariant;
  readonly found: readonly FoundItem[];
  /** Not written, but given by full access. */
  readonly covered: readonly PresetItem[];
  /** Neither written nor given by full access. */
  readonly missing: readonly PresetItem[];
}

export interface PresetState extends VariantState {
  /** `none-needed`: this way needs no right at all. `covered`: what is not written of it is given by full access. */
  readonly kind: 'absent' | 'partly' | 'present' | 'covered' | 'none-needed';
}

/** What of one way to meet a need the service has. */
export function variantState(variant: PresetVariant, subject: PresetSubject): VariantState {
  const asked = variant.items.filter((item) => applies(item, subject));
  const found = asked.flatMap((item) => findItem(item, subject) ?? []);
  const unwritten = asked.filter((item) => !found.some((at) => at.item === item));
  const isGiven = (item: PresetItem) => isCovered(item, subject);
  return {
    variant,
    found,
    covered: unwritten.filter(isGiven),
    missing: unwritten.filter((item) => !isGiven(item)),
  };
}

/** How far a service has what a preset gives, by the way of it that fits best. */
export function presetState(preset: Preset, subject: PresetSubject): PresetState {
  const states = preset.variants.map((variant) => variantState(variant, subject));
  const best = states.reduce((left, right) => (fits(right) > fits(left) ? right : left));
  return { ...best, kind: kindOf(best) };
}

function kindOf({ variant, found, covered, missing }: VariantState): PresetState['kind'] {
  if (variant.items.length === 0) return 'none-needed';
  if (missing.length === 0) return covered.length === 0 ? 'present' : 'covered';
  return found.length === 0 ? 'absent' : 'partly';
}

/** Whole before part, exact before alike, more before less. */
function fits({ found, covered, missing }: VariantState): number {
  if (found.length === 0) return 0;
  const exact = found.filter((at) => at.exact).length;
  const isWhole = missing.length === 0 && covered.length === 0;
  return (isWhole ? 10_000 : 0) + exact * 100 + found.length - missing.length - covered.length;
}

/** Presets that a service has, told apart by what they rest on. */
export interface PresentPreset {
  readonly preset: Preset;
  readonly state: PresetState;
  /** Others that rest on exactly the same. */
  readonly alike: readonly Preset[];
}

/**
 * The presets that a service has as a whole, largest first by what they rest on: one for those that
 * rest on the same, none that another holds. Full access alone speaks for no preset.
 */
export function presentPresets(
  presets: readonly Preset[],
  subject: PresetSubject,
): readonly PresentPreset[] {
  const groups = new Map<string, { states: PresetState[]; presets: Preset[] }>();
  for (const preset of presets) {
    const state = presetState(preset, subject);
    if (state.kind !== 'present' || state.found.every(({ item }) => isPrivilegedItem(item)))
      continue;
    const key = JSON.stringify(placesOf(state.found));
    const group = groups.get(key) ?? { states: [], presets: [] };
    group.states.push(state);
    group.presets.push(preset);
    groups.set(key, group);
  }
  const kept = [...groups.values()].map(({ states, presets: alike }): PresentPreset[] => {
    const lead = Math.max(
      0,
      alike.findIndex(({ general }) => general),
    );
    const [preset, state] = [alike[lead], states[lead]];
    return preset && state ? [{ preset, state, alike: alike.filter((one) => one !== preset) }] : [];
  });
  const all = kept.flat();
  return all.filter(
    (one) => !all.some((other) => other !== one && holds(other.state.found, one.state.found)),
  );
}

/** Whether everything that `part` rests on is among what `whole` rests on. */
export function holds(whole: readonly FoundItem[], part: readonly FoundItem[]): boolean {
  const places = new Set(placesOf(whole));
  return placesOf(part).every((place) => places.has(place));
}

export function placesOf(found: readonly FoundItem[]): readonly string[] {
  return found.map(({ path }) => JSON.stringify(path)).sort();
}

function isPrivilegedItem(item: PresetItem): boolean {
  return item.kind === 'field' && item.key === 'privileged';
}
