import type { Preset } from '../catalog/preset.ts';
import type { FoundItem } from './find-item.ts';
import { holds, placesOf, presentPresets, presetState } from './preset-state.ts';
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
 */
export function removableItems(
  preset: Preset,
  presets: readonly Preset[],
  subject: PresetSubject,
): Removable {
  const { found } = presetState(preset, subject);
  const others = presets.flatMap((other) => {
    if (other === preset) return [];
    const state = presetState(other, subject);
    const stays = state.kind === 'present' && !holds(found, state.found);
    return stays ? [{ title: other.title, places: new Set(placesOf(state.found)) }] : [];
  });
  const goes: FoundItem[] = [];
  const stays: { found: FoundItem; why: string }[] = [];
  for (const at of found) {
    const user = others.find(({ places }) => places.has(JSON.stringify(at.path)));
    if (!at.exact)
      stays.push({ found: at, why: `${at.text} stays: it was written in another way.` });
    else if (user)
      stays.push({ found: at, why: `${at.text} stays: “${user.title}” needs it too.` });
    else goes.push(at);
  }
  return { goes, stays, alsoGo: alsoGoing(presets, subject, goes, preset) };
}

/** The largest of the presets that rest on a part of what goes. */
function alsoGoing(
  presets: readonly Preset[],
  subject: PresetSubject,
  goes: readonly FoundItem[],
  preset: Preset,
): readonly Preset[] {
  const smaller = presentPresets(
    presets.filter((other) => {
      const { kind, found } = presetState(other, subject);
      return (
        other !== preset && kind === 'present' && found.length < goes.length && holds(goes, found)
      );
    }),
    subject,
  );
  return smaller.map((one) => one.preset);
}
