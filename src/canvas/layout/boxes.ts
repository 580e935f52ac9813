import type { Point } from '../../store/session.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Box extends Point, Size {}

/** Free space that the layouts keep between cards. */
export const GAP = { column: 96, row: 28, level: 72 } as const;

/** Where dependencies stand as seen from their dependents. */
export type FlowDirection = 'right' | 'down';

/** Whether two boxes come nearer than `margin`. */
export function isNear(a: Box, b: Box, margin = 0): boolean {
  return (
    a.x < b.x + b.width + margin &&
    b.x < a.x + a.width + margin &&
    a.y < b.y + b.height + margin &&
    b.y < a.y + a.height + margin
  );
}

export function centreOf(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The least box around all of them, or undefined for none. */
export function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
