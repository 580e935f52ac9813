import type { Preset } from '../catalog/preset.ts';
import { PRESET_HINTS } from '../catalog/preset-hints.ts';
import { presetState } from './preset-state.ts';
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
  const begun = presets.flatMap((preset): SuggestedPreset[] => {
    const state = presetState(preset, subject);
    const started = state.kind === 'partly' && state.found.some(({ item }) => speaks(item.kind));
    if (!started) return [];
    const reason = `${state.found.map(({ text }) => text).join(', ')} is there already.`;
    return [{ preset, variant: preset.variants.indexOf(state.variant), reason }];
  });
  const all = [...byWord, ...begun];
  return all.filter(({ preset }, index) => all.findIndex((one) => one.preset === preset) === index);
}

/** Rights and devices speak for a need; host network or a variable alone for too many. */
function speaks(kind: string): boolean {
  return kind === 'device' || kind === 'label';
}
