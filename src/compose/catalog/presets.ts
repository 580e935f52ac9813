import type { Preset } from './preset.ts';
import { HOST_PRESETS } from './presets-host.ts';
import { MEDIA_PRESETS } from './presets-media.ts';
import { NETWORK_PRESETS } from './presets-network.ts';
import { PIN_PRESETS } from './presets-pins.ts';
import { PROCESS_PRESETS } from './presets-process.ts';
import { SCREEN_PRESETS } from './presets-screen.ts';
import { STORAGE_PRESETS } from './presets-storage.ts';

/** What services need of devices, in the order of the chooser. Large: load it when somebody asks. */
export const PRESETS: readonly Preset[] = [
  ...PIN_PRESETS,
  ...MEDIA_PRESETS,
  ...SCREEN_PRESETS,
  ...NETWORK_PRESETS,
  ...HOST_PRESETS,
  ...STORAGE_PRESETS,
  ...PROCESS_PRESETS,
];

const BY_ID: ReadonlyMap<string, Preset> = new Map(PRESETS.map((preset) => [preset.id, preset]));

export function findPreset(id: string): Preset | undefined {
  return BY_ID.get(id);
}
