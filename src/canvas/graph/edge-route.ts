import type { Point } from '../../store/session.ts';
import { type Box, centreOf, type FlowDirection, isNear, type Size } from '../layout/boxes.ts';

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
 * @param prefer the way the picture runs: these sides, if there is room between them
 */
export function routeBetween(from: Box, to: Box, lane = 0, prefer: FlowDirection = 'right'): Route {
  const gapX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width));
  const gapY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height));
  const sideways = prefer === 'right' ? gapX >= ROOM || gapY < 0 : gapY < ROOM && gapX >= gapY;
  return sideways ? routeSideways(from, to, lane) : routeUpright(from, to, lane);
}

function routeSideways(from: Box, to: Box, lane: number): Route {
  const toRight = centreOf(to).x >= centreOf(from).x;
  const startY = centreOf(from).y + clamp(lane, from.height / 2 - 8);
  const endY = centreOf(to).y + clamp(lane, to.height / 2 - 8);
  return {
    start: {
      x: toRight ? from.x + from.width : from.x,
      y: startY,
      side: toRight ? 'right' : 'left',
    },
    end: { x: toRight ? to.x : to.x + to.width, y: endY, side: toRight ? 'left' : 'right' },
  };
}

function routeUpright(from: Box, to: Box, lane: number): Route {
  const down = centreOf(to).y >= centreOf(from).y;
  const startX = centreOf(from).x + lane;
  const endX = centreOf(to).x + lane;
  return {
    start: { x: startX, y: down ? from.y + from.height : from.y, side: down ? 'bottom' : 'top' },
    end: { x: endX, y: down ? to.y : to.y + to.height, side: down ? 'top' : 'bottom' },
  };
}

/** The point of a curve at `part` of its way, from its path as `M … C …`. */
export function pointOnCurve(path: string, part: number): Point {
  const [sx = 0, sy = 0, ax = 0, ay = 0, bx = 0, by = 0, ex = 0, ey = 0] = (
    path.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []
  ).map(Number);
  const rest = 1 - part;
  const mix = (s: number, a: number, b: number, e: number): number =>
    rest ** 3 * s + 3 * rest ** 2 * part * a + 3 * rest * part ** 2 * b + part ** 3 * e;
  return { x: mix(sx, ax, bx, ex), y: mix(sy, ay, by, ey) };
}

const LABEL: Size = { width: 84, height: 24 };
const LABEL_PARTS = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82] as const;

/** Where a label stands on a curve: the middle, or the nearest part that no card is on. */
export function labelOnCurve(path: string, cards: readonly Box[]): Point {
  const points = LABEL_PARTS.map((part) => pointOnCurve(path, part));
  const free = points.find(({ x, y }) => {
    const box = { x: x - LABEL.width / 2, y: y - LABEL.height / 2, ...LABEL };
    return !cards.some((card) => isNear(box, card));
  });
  return free ?? pointOnCurve(path, 0.5);
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
