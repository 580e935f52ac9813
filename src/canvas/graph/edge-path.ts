import { getBezierPath, Position } from '@xyflow/react';
import type { Point } from '../../store/session.ts';
import type { Box, FlowDirection } from '../layout/boxes.ts';
import { detourAround } from './edge-detour.ts';
import { type Route, routeBetween, type Side, selfLoop } from './edge-route.ts';
import type { GraphEdge } from './graph.ts';

const POSITIONS: Record<Side, Position> = {
  left: Position.Left,
  right: Position.Right,
  top: Position.Top,
  bottom: Position.Bottom,
};

/**
 * The path of an edge between the boxes of its cards, around those that stand in the way.
 * @param others the boxes that the edge does not join
 * @returns `label`: where its words belong, if the path leaves no choice
 */
export function drawEdge(
  edge: GraphEdge,
  from: Box,
  to: Box,
  direction: FlowDirection,
  others: readonly Box[],
): { readonly path: string; readonly label: Point | undefined } {
  if (edge.source === edge.target) return selfLoop(from);
  const route = routeBetween(from, to, edge.lane, direction);
  const [path] = bezier(route);
  return detourAround(path, route, others) ?? { path, label: undefined };
}

/** A curve that leaves and arrives square to the sides of the cards. */
export function bezier({ start, end }: Route) {
  return getBezierPath({
    sourceX: start.x,
    sourceY: start.y,
    sourcePosition: POSITIONS[start.side],
    targetX: end.x,
    targetY: end.y,
    targetPosition: POSITIONS[end.side],
  });
}
