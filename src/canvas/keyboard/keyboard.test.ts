import { describe, expect, test } from 'vitest';
import { type KeyPress, keyAction } from './keys.ts';
import { type Direction, neighbour, type Spot } from './neighbour.ts';

const press = (keys: string): KeyPress => {
  const parts = keys.split('+');
  return {
    key: parts.at(-1) ?? '',
    ctrlKey: parts.includes('Ctrl'),
    metaKey: parts.includes('Meta'),
    shiftKey: parts.includes('Shift'),
    altKey: parts.includes('Alt'),
  };
};

describe('keyAction', () => {
  test.each([
    ['ArrowLeft', { kind: 'go', direction: 'left' }],
    ['Alt+ArrowUp', { kind: 'move', direction: 'up', fine: false }],
    ['Shift+ArrowUp', { kind: 'move', direction: 'up', fine: true }],
    ['Delete', { kind: 'remove' }],
    ['a', { kind: 'add' }],
    ['Shift+A', { kind: 'add' }],
    ['Ctrl+a', { kind: 'select-all' }],
    ['Meta+a', { kind: 'select-all' }],
    ['Ctrl+c', undefined],
    ['Alt+c', undefined],
    ['c', { kind: 'connect' }],
    ['Shift+F10', { kind: 'menu' }],
    ['Tab', undefined],
    ['toString', undefined],
  ])('%s', (keys, action) => {
    expect(keyAction(press(keys), false)).toEqual(action);
  });

  test.each([
    ['a', { kind: 'type', letter: 'a' }],
    ['Enter', { kind: 'confirm' }],
    ['Escape', { kind: 'cancel' }],
    ['Alt+ArrowUp', { kind: 'go', direction: 'up' }],
    ['Delete', undefined],
    ['Ctrl+a', undefined],
  ])('%s while connecting', (keys, action) => {
    expect(keyAction(press(keys), true)).toEqual(action);
  });
});

describe('neighbour', () => {
  const spots: readonly Spot[] = [
    { id: 'a', x: 0, y: 0 },
    { id: 'b', x: 300, y: -60 },
    { id: 'c', x: 300, y: 80 },
    { id: 'd', x: 900, y: 0 },
    { id: 'e', x: 20, y: 500 },
  ];
  test.each<[string, Direction, string | undefined]>([
    ['a', 'right', 'b'],
    ['b', 'down', 'c'],
    ['c', 'left', 'a'],
    ['b', 'right', 'd'],
    ['a', 'down', 'e'],
    ['e', 'right', 'd'],
    ['a', 'left', undefined],
    ['d', 'left', 'b'],
  ])('from %s %s to %s', (from, direction, to) => {
    expect(neighbour(spots, from, direction)).toBe(to);
  });

  test('from nowhere leads to the first', () => {
    expect(neighbour(spots, 'gone', 'up')).toBe('a');
  });
});
