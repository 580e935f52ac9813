import { expect, test } from 'vitest';
import type { Box, FlowDirection } from '../layout/boxes.ts';
import { labelOnCurve, pointOnCurve, routeBetween } from './edge-route.ts';

const box = (x: number, y: number): Box => ({ x, y, width: 100, height: 50 });

test.each<[string, Box, FlowDirection, string]>([
  ['right of it', box(300, 0), 'right', 'right left'],
  ['right of it and far below', box(300, 900), 'right', 'right left'],
  ['left of it', box(-300, 0), 'right', 'left right'],
  ['straight below', box(0, 200), 'right', 'bottom top'],
  ['straight above', box(10, -200), 'right', 'top bottom'],
  ['below and aside', box(300, 200), 'down', 'bottom top'],
  ['beside it, in a picture that runs down', box(300, 0), 'down', 'right left'],
])('a card %s is reached from the side that faces it', (_, to, direction, sides) => {
  const { start, end } = routeBetween(box(0, 0), to, 0, direction);
  expect(`${start.side} ${end.side}`).toBe(sides);
});

test('lanes never leave the card', () => {
  const { start } = routeBetween(box(0, 0), box(300, 0), 400);
  expect(start.y).toBe(42);
});

test('a label stands in the middle unless a card is there', () => {
  const path = 'M0,0 C50,0 250,0 300,0';
  expect(pointOnCurve(path, 0.5)).toEqual({ x: 150, y: 0 });
  expect(labelOnCurve(path, [])).toEqual({ x: 150, y: 0 });
  const aside = labelOnCurve(path, [{ x: 120, y: -20, width: 30, height: 40 }]);
  expect(aside.x).toBeGreaterThan(190);
});
