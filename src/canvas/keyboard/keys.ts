import type { Direction } from './neighbour.ts';

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

export type KeyAction =
  | { readonly kind: 'go'; readonly direction: Direction }
  | { readonly kind: 'move'; readonly direction: Direction; readonly fine: boolean }
  | { readonly kind: 'go-end'; readonly end: 'first' | 'last' }
  | { readonly kind: 'type'; readonly letter: string }
  | {
      readonly kind:
        | 'open'
        | 'toggle'
        | 'remove'
        | 'add'
        | 'connect'
        | 'rename'
        | 'next-edge'
        | 'select-all'
        | 'fit'
        | 'arrange'
        | 'zoom-in'
        | 'zoom-out'
        | 'menu'
        | 'cancel'
        | 'confirm';
    };

const ARROWS: ReadonlyMap<string, Direction> = new Map([
  ['ArrowLeft', 'left'],
  ['ArrowRight', 'right'],
  ['ArrowUp', 'up'],
  ['ArrowDown', 'down'],
]);

const PLAIN = {
  Enter: 'open',
  ' ': 'toggle',
  Delete: 'remove',
  Backspace: 'remove',
  F2: 'rename',
  Escape: 'cancel',
  ContextMenu: 'menu',
  a: 'add',
  n: 'add',
  c: 'connect',
  e: 'next-edge',
  f: 'fit',
  l: 'arrange',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
} as const;

function isPlain(key: string): key is keyof typeof PLAIN {
  return Object.hasOwn(PLAIN, key);
}

/** What a key means on the canvas; `connecting` while the user picks the other end of a dependency. */
export function keyAction(press: KeyPress, connecting: boolean): KeyAction | undefined {
  const direction = ARROWS.get(press.key);
  if (press.ctrlKey || press.metaKey) {
    return press.key.toLowerCase() === 'a' && !connecting ? { kind: 'select-all' } : undefined;
  }
  if (direction) {
    if (connecting || !(press.shiftKey || press.altKey)) return { kind: 'go', direction };
    return { kind: 'move', direction, fine: press.shiftKey };
  }
  if (press.key === 'Home') return { kind: 'go-end', end: 'first' };
  if (press.key === 'End') return { kind: 'go-end', end: 'last' };
  if (press.altKey) return undefined;
  if (press.key === 'F10' && press.shiftKey) return { kind: 'menu' };
  if (connecting) return connectAction(press.key);
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return isPlain(key) ? { kind: PLAIN[key] } : undefined;
}

function connectAction(key: string): KeyAction | undefined {
  if (key === 'Escape') return { kind: 'cancel' };
  if (key === 'Enter') return { kind: 'confirm' };
  return key.length === 1 && key !== ' ' ? { kind: 'type', letter: key } : undefined;
}
