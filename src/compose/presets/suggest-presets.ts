import type { Preset } from '../catalog/preset.ts';
import { PRESET_HINTS } from '../catalog/preset-hints.ts';
import { placesOf, presetState } from './preset-state.ts';
import type { PresetSubject } from './preset-subject.ts';
import { serviceWords } from './service-words.ts';

export interface SuggestedPreset {
  readonly preset: Preset;
  /** Which of its ways. */
  readonly variant: number;
  /** What speaks for it, as a sentence. */
  readonly reason: string;
}

/** What a service seems to need, by what it says of itself and by what it was given. A guess. */
export function suggestPresets(
  presets: readonly Preset[],
  subject: PresetSubject,
): readonly SuggestedPreset[] {
  const words = serviceWords(subject);
  const byWord = PRESET_HINTS.flatMap((hint): SuggestedPreset[] => {
    const preset = presets.find(({ id }) => id === hint.preset);
    const hit = words.find(({ word }) => hint.words.test(word));
    if (!preset || !hit) return [];
    const reason = `“${hit.word}” in ${hit.where} speaks for it.`;
    return [{ preset, variant: hint.variant ?? 0, reason }];
  });
  return [...once(byWord), ...begunPresets(presets, subject, once(byWord))];
}

/** Presets that a service has a telling part of, one for each part, unless one that is chosen rests on it. */
function begunPresets(
  presets: readonly Preset[],
  subject: PresetSubject,
  chosen: readonly SuggestedPreset[],
): readonly SuggestedPreset[] {
  const taken = chosen.flatMap(({ preset }) => placesOf(presetState(preset, subject).found));
  const seen = new Set(taken);
  // The plainest first, for it stands for all that rest on the same.
  const ordered = [...presets].sort(
    (a, b) => Number(b.general ?? false) - Number(a.general ?? false),
  );
  return ordered.flatMap((preset): SuggestedPreset[] => {
    const state = presetState(preset, subject);
    const isBegun = state.kind === 'partly' || state.kind === 'covered';
    const telling = state.found.filter(({ item }) => speaks(item.kind));
    const places = placesOf(telling);
    if (!isBegun || telling.length === 0 || places.every((place) => seen.has(place))) return [];
    for (const place of places) seen.add(place);
    const reason = `${telling.map(({ text }) => text).join(', ')} is there already.`;
    return [{ preset, variant: preset.variants.indexOf(state.variant), reason }];
  });
}

function once(all: readonly SuggestedPreset[]): readonly SuggestedPreset[] {
  return all.filter(({ preset }, index) => all.findIndex((one) => one.preset === preset) === index);
}

/** Rights and devices speak for a need; host network or a variable alone for too many. */
function speaks(kind: string): boolean {
  return kind === 'device' || kind === 'label';
}
