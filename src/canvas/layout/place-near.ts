import type { Point } from '../../store/session.ts';
import { type Box, boundsOf, GAP, isNear, type Size } from './boxes.ts';

/** Where a new card would like to stand: right of its dependents, left of what it depends on. */
export function wishFor(
  size: Size,
  dependents: readonly Box[],
  dependencies: readonly Box[],
  all: readonly Box[],
): Point {
  const [dependent] = dependents;
  if (dependent) return { x: dependent.x + dependent.width + GAP.column, y: dependent.y };
  const [dependency] = dependencies;
  if (dependency) return { x: dependency.x - size.width - GAP.column, y: dependency.y };
  const bounds = boundsOf(all);
  return bounds ? { x: bounds.x, y: bounds.y + bounds.height + GAP.row * 2 } : { x: 0, y: 0 };
}

/**
 * A free spot near the wish; moves nothing that stands. Tries the wish, then spots just beside
 * each box, the nearest first; below everything there is always room.
 */
export function placeNear(size: Size, wish: Point, taken: readonly Box[]): Point {
  const spots = [wish];
  for (const box of taken) {
    const below = box.y + box.height + GAP.row;
    const above = box.y - size.height - GAP.row;
    const right = box.x + box.width + GAP.row;
    const left = box.x - size.width - GAP.row;
    spots.push({ x: wish.x, y: below }, { x: wish.x, y: above });
    spots.push({ x: right, y: wish.y }, { x: left, y: wish.y });
    spots.push({ x: box.x, y: below }, { x: right, y: box.y }, { x: box.x, y: above });
  }
  const distance = ({ x, y }: Point): number => (x - wish.x) ** 2 + (y - wish.y) ** 2;
  const free = spots
    .sort((a, b) => distance(a) - distance(b))
    .find((spot) => !taken.some((box) => isNear({ ...spot, ...size }, box, GAP.row - 1)));
  const bounds = boundsOf(taken);
  return free ?? (bounds ? { x: wish.x, y: bounds.y + bounds.height + GAP.row } : wish);
}
