import type { Preset } from '../catalog/preset.ts';
import type { FoundItem } from './find-item.ts';
import { presentParts, presentPresets } from './present-presets.ts';
import { holds, placesOf, presetState, variantState } from './preset-state.ts';
import type { PresetSubject } from './preset-subject.ts';

export interface Removable {
  /** Goes with the preset. */
  readonly goes: readonly FoundItem[];
  /** Other presets that are met by a part of what goes, and so go too. */
  readonly alsoGo: readonly Preset[];
  /** Stays, with why, as a sentence. */
  readonly stays: readonly { readonly found: FoundItem; readonly why: string }[];
}

/**
 * What of a service a preset may take away again: entries exactly as the preset would write them
 * that no other present preset rests on. One that rests on nothing more than this one goes with it.
 * @param index which of its ways; default the one that fits best
 */
export function removableItems(
  preset: Preset,
  presets: readonly Preset[],
  subject: PresetSubject,
  index?: number,
): Removable {
  const variant = index === undefined ? undefined : preset.variants[index];
  const { found } = variant ? variantState(variant, subject) : presetState(preset, subject);
  const others = presentParts(presets, subject).flatMap((other) =>
    holds(found, other.state.found)
      ? []
      : [{ title: other.preset.title, places: new Set(placesOf(other.state.found)) }],
  );
  const goes: FoundItem[] = [];
  const stays: { found: FoundItem; why: string }[] = [];
  for (const at of found) {
    const user = others.find(({ places }) => places.has(JSON.stringify(at.path)));
    if (!at.exact) {
      stays.push({ found: at, why: `${at.text} stays: it was written in another way.` });
    } else if (user) {
      stays.push({ found: at, why: `${at.text} stays: “${user.title}” needs it too.` });
    } else goes.push(at);
  }
  return { goes, stays, alsoGo: alsoGoing(preset, presets, subject, goes) };
}

/** The largest of the presets that rest on a part of what goes. */
function alsoGoing(
  preset: Preset,
  presets: readonly Preset[],
  subject: PresetSubject,
  goes: readonly FoundItem[],
): readonly Preset[] {
  const others = presets.filter((other) => {
    const { kind, found } = presetState(other, subject);
    return other !== preset && kind === 'present' && !holds(found, goes) && holds(goes, found);
  });
  return presentPresets(others, subject).map((one) => one.preset);
}
