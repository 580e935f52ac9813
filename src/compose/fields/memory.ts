/** What the supervisor reads (parseMemoryNumber); all else it takes for 0. Domain notes 4.4. */
const DEVICE = /^[0-9]+[bkmg]?b?$/i;
const COMPOSE = /^[0-9]+(\.[0-9]+)?\s*([kmgtp]?i?b?)?$/i;
const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 };

/** Whether devices read `text` as a size of memory. */
export function isDeviceMemory(text: string): boolean {
  return DEVICE.test(text);
}

/** Whether Docker Compose reads `text` as a size of memory. */
export function isComposeMemory(text: string): boolean {
  return COMPOSE.test(text);
}

/** The same size as devices read it: `1.5g` → `1536m`. Undefined for what is no size. */
export function printDeviceMemory(text: string): string | undefined {
  const match = /^([0-9]+(?:\.[0-9]+)?)\s*([kmg]?)i?b?$/i.exec(text.trim());
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()];
  if (!match || unit === undefined) return undefined;
  const bytes = Math.round(Number(match[1]) * unit);
  if (bytes % 1024 ** 2 === 0) return `${bytes / 1024 ** 2}m`;
  return bytes % 1024 === 0 ? `${bytes / 1024}k` : `${bytes}b`;
}
