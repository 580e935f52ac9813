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

/** Whether everything that `part` rests on is among what `whole` rests on. */
export function holds(whole: readonly FoundItem[], part: readonly FoundItem[]): boolean {
  const places = new Set(placesOf(whole));
  return placesOf(part).every((place) => places.has(place));
}

/** What tells entries of a service apart. */
export function placesOf(found: readonly FoundItem[]): readonly string[] {
  return found.map(({ path }) => JSON.stringify(path)).sort();
}
