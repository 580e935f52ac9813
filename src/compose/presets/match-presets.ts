import type { Preset } from '../catalog/preset.ts';
import { PRESETS } from '../catalog/presets.ts';

/** Presets whose words hold everything that was typed. */
export function matchPresets(typed: string): readonly Preset[] {
  const wanted = fold(typed)
    .split(/[\s/]+/)
    .filter(Boolean);
  return PRESETS.filter((preset) => {
    const words = fold(`${preset.title} ${preset.meaning} ${preset.words ?? ''} ${preset.id}`);
    return wanted.every((word) => words.includes(word));
  });
}

/** Small letters, and `i2c` for `I²C`. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll('²', '2');
}
