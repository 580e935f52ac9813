export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether a key press is the one that `keys` names, such as `Mod+Shift+Z`, `Mod+Alt+T` or `?`. */
export function matchesKeys(press: KeyPress, keys: string, mac: boolean): boolean {
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  const mod = parts.includes('Mod');
  if ((mac ? press.metaKey : press.ctrlKey) !== mod) return false;
  if ((mac ? press.ctrlKey : press.metaKey) !== false) return false;
  if (press.altKey !== parts.includes('Alt')) return false;
  // With Alt or Shift held, layouts print other characters: letters are told by the key's place.
  if (/^[A-Z]$/.test(key)) {
    return (
      press.shiftKey === parts.includes('Shift') &&
      (press.key.toUpperCase() === key || press.code === `Key${key}`)
    );
  }
  return press.key === key;
}

/** `Mod+Shift+Z` as the user's keyboard calls it. */
export function printKeys(keys: string, mac: boolean): string {
  const names: Record<string, string> = mac
    ? { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
    : { Mod: 'Ctrl', Shift: 'Shift', Alt: 'Alt' };
  return keys
    .split('+')
    .map((part) => names[part] ?? part)
    .join(mac ? '' : '+');
}

export const isMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);
