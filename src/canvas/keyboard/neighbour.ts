import type { Point } from '../../store/session.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Spot extends Point {
  readonly id: string;
}

const AXES: Record<Direction, (dx: number, dy: number) => { along: number; across: number }> = {
  left: (dx, dy) => ({ along: -dx, across: Math.abs(dy) }),
  right: (dx, dy) => ({ along: dx, across: Math.abs(dy) }),
  up: (dx, dy) => ({ along: -dy, across: Math.abs(dx) }),
  down: (dx, dy) => ({ along: dy, across: Math.abs(dx) }),
};

/**
 * Where an arrow key leads: the nearest card in that direction, by centres. What lies within 45
 * degrees of the arrow goes first; else whatever is at all on that side, so that every card can be reached.
 */
export function neighbour(
  spots: readonly Spot[],
  from: string,
  direction: Direction,
): string | undefined {
  const here = spots.find(({ id }) => id === from);
  if (!here) return spots[0]?.id;
  let best: { id: string; cost: number } | undefined;
  for (const spot of spots) {
    const { along, across } = AXES[direction](spot.x - here.x, spot.y - here.y);
    if (along <= 1 || spot.id === from) continue;
    const cost = along + across * 2 + (across > along ? 100_000 : 0);
    if (!best || cost < best.cost) best = { id: spot.id, cost };
  }
  return best?.id;
}
