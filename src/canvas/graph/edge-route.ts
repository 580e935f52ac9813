import type { Point } from '../../store/session.ts';
import { type Box, centreOf } from '../layout/boxes.ts';

export type Side = 'left' | 'right' | 'top' | 'bottom';

export interface EdgeEnd extends Point {
  readonly side: Side;
}
export interface Route {
  readonly start: EdgeEnd;
  readonly end: EdgeEnd;
}

/** Room that a curve needs to leave and arrive sideways. */
const ROOM = 20;

/**
 * Where an edge leaves and arrives: on the sides that face each other, wherever the cards stand.
 * @param lane pixels off the middle of each side
 */
export function routeBetween(from: Box, to: Box, lane = 0): Route {
  const start = centreOf(from);
  const end = centreOf(to);
  const across = start.y + clamp(lane, from.height / 2 - 8);
  const arrival = end.y + clamp(lane, to.height / 2 - 8);
  if (to.x >= from.x + from.width + ROOM) {
    return {
      start: { x: from.x + from.width, y: across, side: 'right' },
      end: { x: to.x, y: arrival, side: 'left' },
    };
  }
  if (from.x >= to.x + to.width + ROOM) {
    return {
      start: { x: from.x, y: across, side: 'left' },
      end: { x: to.x + to.width, y: arrival, side: 'right' },
    };
  }
  const down = end.y >= start.y;
  return {
    start: {
      x: start.x + lane,
      y: down ? from.y + from.height : from.y,
      side: down ? 'bottom' : 'top',
    },
    end: {
      x: end.x + lane,
      y: down ? to.y : to.y + to.height,
      side: down ? 'top' : 'bottom',
    },
  };
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** A service that depends on itself: a loop over its upper right corner. */
export function selfLoop(box: Box): { readonly path: string; readonly label: Point } {
  const right = box.x + box.width;
  const { y } = box;
  const path = `M ${right - 44} ${y} C ${right - 44} ${y - 62}, ${right + 62} ${y - 30}, ${right} ${y + 26}`;
  return { path, label: { x: right + 12, y: y - 26 } };
}
