import { describe, expect, it } from 'vitest';
import { type KeyPress, matchesKeys, printKeys } from './shortcut.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('matchesKeys', () => {
  it.each([
    ['Ctrl+Z', press('z', { ctrlKey: true }), 'Mod+Z', false, true],
    ['Z alone', press('z'), 'Mod+Z', false, false],
    [
      'Ctrl+Shift+Z is not undo',
      press('Z', { ctrlKey: true, shiftKey: true }),
      'Mod+Z',
      false,
      false,
    ],
    ['Ctrl+Shift+Z', press('Z', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z', false, true],
    ['Cmd+Z on a Mac', press('z', { metaKey: true }), 'Mod+Z', true, true],
    ['Ctrl+Z on a Mac', press('z', { ctrlKey: true }), 'Mod+Z', true, false],
    [
      'Alt prints another letter',
      { ...press('†', { metaKey: true, altKey: true }), code: 'KeyT' },
      'Mod+Alt+T',
      true,
      true,
    ],
    ['a question mark', press('?', { shiftKey: true }), '?', false, true],
  ])('%s', (_name, pressed, keys, mac, expected) => {
    expect(matchesKeys(pressed, keys, mac)).toBe(expected);
  });
});

describe('printKeys', () => {
  it.each([
    ['Mod+Shift+Z', false, 'Ctrl+Shift+Z'],
    ['Mod+Shift+Z', true, '⌘⇧Z'],
    ['?', false, '?'],
  ])('%s', (keys, mac, expected) => expect(printKeys(keys, mac)).toBe(expected));
});
