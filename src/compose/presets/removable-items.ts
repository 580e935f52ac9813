import type { Preset } from '../catalog/preset.ts';
import type { FoundItem } from './find-item.ts';
import { holds, placesOf, presetState } from './preset-state.ts';
import type { PresetSubject } from './preset-subject.ts';

export interface Removable {
  /** Goes with the preset. */
  readonly goes: readonly FoundItem[];
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
  return { goes, stays };
}
