/** What explains the picture and can be hidden. */
export interface ShownParts {
  readonly minimap: boolean;
  readonly legend: boolean;
}

const STORAGE_KEY = 'compose-canvas.canvas-parts';
const DEFAULT: ShownParts = { minimap: false, legend: true };

/** What the user left shown on the last visit; without storage, the default. */
export function readParts(): ShownParts {
  try {
    return parseParts(JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null'));
  } catch {
    return DEFAULT;
  }
}

export function rememberParts(parts: ShownParts): void {
  try {
    localStorage.setItem(STORAGE_KEY, JSON.stringify(parts));
  } catch {
    // A full or forbidden storage costs no more than the memory of it.
  }
}

/** What was stored, with the default for whatever is missing or of another kind. */
export function parseParts(stored: unknown): ShownParts {
  if (typeof stored !== 'object' || stored === null) return DEFAULT;
  const known = new Map<string, unknown>(Object.entries(stored));
  const flag = (key: keyof ShownParts): boolean => {
    const value = known.get(key);
    return typeof value === 'boolean' ? value : DEFAULT[key];
  };
  return { minimap: flag('minimap'), legend: flag('legend') };
}
