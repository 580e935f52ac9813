import { type ConnectionLineComponentProps, useInternalNode } from '@xyflow/react';
import { bezier } from '../graph/edge-path.ts';
import { routeBetween } from '../graph/edge-route.ts';
import { serviceNodeId } from '../graph/node-ids.ts';
import type { Box } from '../layout/boxes.ts';
import { useCanvas } from './canvas-context.ts';
import classes from './connection-line.module.css';
import { markerUrl } from './markers.tsx';
import { boxOf } from './relation-edge.tsx';

/** The line of a dependency being drawn: to the pointer, or to the card below it. */
export function ConnectionLine({ toX, toY }: ConnectionLineComponentProps) {
  const connecting = useCanvas((state) => state.connecting);
  const here = useInternalNode(serviceNodeId(connecting?.at ?? ''));
  const over = useInternalNode(serviceNodeId(connecting?.over ?? ''));
  if (!connecting || !here) return null;
  const pointer: Box = { x: toX, y: toY, width: 1, height: 1 };
  const there = over && over !== here ? boxOf(over) : pointer;
  const out = connecting.direction === 'out';
  const route = out ? routeBetween(boxOf(here), there) : routeBetween(there, boxOf(here));
  const [path] = bezier(route);
  const refused = connecting.refusal !== undefined && connecting.over !== connecting.at;
  return (
    <path
      d={path}
      className={classes.line}
      data-refused={refused}
      markerEnd={markerUrl(refused ? 'error' : 'lit')}
    />
  );
}
