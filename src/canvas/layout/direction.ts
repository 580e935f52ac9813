import type { Point } from '../../store/session.ts';
import { type Box, boundsOf, type FlowDirection, type Size } from './boxes.ts';
import { type LayoutEdge, type LayoutNode, quickLayout } from './quick-layout.ts';

/** The room that a picture is thought to have: a middle pane between two others. */
const ROOM: Size = { width: 760, height: 800 };

export interface QuickChoice {
  readonly direction: FlowDirection;
  readonly places: ReadonlyMap<string, Point>;
}

/**
 * The direction in which the picture is larger: deep files run down, broad ones to the right.
 * Looks at the graph alone, so that the same file always gives the same picture.
 */
export function chooseDirection(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
): QuickChoice {
  const right = quickLayout(nodes, edges, 'right');
  const down = quickLayout(nodes, edges, 'down');
  return scaleOf(nodes, down) > scaleOf(nodes, right) * 1.1
    ? { direction: 'down', places: down }
    : { direction: 'right', places: right };
}

function scaleOf(nodes: readonly LayoutNode[], places: ReadonlyMap<string, Point>): number {
  const bounds = boundsOf(
    nodes.flatMap(({ id, width, height }) => {
      const at = places.get(id);
      return at ? [{ ...at, width, height }] : [];
    }),
  );
  if (!bounds) return 1;
  return Math.min(1, ROOM.width / bounds.width, ROOM.height / bounds.height);
}

/** Which way most dependencies run in a picture as it stands. */
export function directionOf(ends: Iterable<readonly [Box, Box]>): FlowDirection {
  let right = 0;
  let down = 0;
  for (const [from, to] of ends) {
    if (to.x - (from.x + from.width) >= 60) right += 1;
    if (to.y - (from.y + from.height) >= 40) down += 1;
  }
  return down > right ? 'down' : 'right';
}
