import { describe, expect, it } from 'vitest';
import type { Box } from '../layout/boxes.ts';
import { detourAround } from './edge-detour.ts';
import { routeBetween } from './edge-route.ts';

const card = (x: number, y: number): Box => ({ x, y, width: 100, height: 50 });
/** Close enough to what is drawn: the points matter that lie on the cards between. */
const straight = (from: { x: number; y: number }, to: { x: number; y: number }): string =>
  `M${from.x},${from.y} C${from.x},${(from.y + to.y) / 2} ${to.x},${(from.y + to.y) / 2} ${to.x},${to.y}`;

describe('detourAround', () => {
  it.each<[string, Box, Box, Box[], 'right' | 'down', string | undefined]>([
    ['nothing between', card(0, 0), card(0, 300), [card(300, 150)], 'down', undefined],
    [
      'one card between, the right side nearer',
      card(0, 0),
      card(0, 300),
      [card(-20, 150)],
      'down',
      'M50,50 C50,100 98,100 98,150 L98,200 C98,250 50,250 50,300',
    ],
    [
      'a second card on the near side',
      card(0, 0),
      card(0, 300),
      [card(-20, 150), card(90, 140)],
      'down',
      'M50,50 C50,100 -38,100 -38,150 L-38,200 C-38,250 50,250 50,300',
    ],
    [
      'sideways',
      card(0, 0),
      card(400, 0),
      [card(200, -10)],
      'right',
      'M100,25 C150,25 150,58 200,58 L300,58 C350,58 350,25 400,25',
    ],
    [
      'upwards',
      card(0, 300),
      card(0, 0),
      [card(-20, 150)],
      'down',
      'M50,300 C50,250 98,250 98,200 L98,150 C98,100 50,100 50,50',
    ],
  ])('%s', (_what, from, to, others, direction, path) => {
    const route = routeBetween(from, to, 0, direction);
    expect(detourAround(straight(route.start, route.end), route, others)?.path).toBe(path);
  });

  it('gives up where cards leave no room before the start', () => {
    const route = routeBetween(card(0, 0), card(0, 100), 0, 'down');
    const wall = { x: -50, y: 20, width: 200, height: 60 };
    expect(detourAround(straight(route.start, route.end), route, [wall])).toBeUndefined();
  });
});
