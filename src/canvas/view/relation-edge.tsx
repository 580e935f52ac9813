import {
  BaseEdge,
  EdgeLabelRenderer,
  type EdgeProps,
  type InternalNode,
  useInternalNode,
} from '@xyflow/react';
import { memo } from 'react';
import { useSnapshot } from '../../ui/session-context.tsx';
import { drawEdge } from '../graph/edge-path.ts';
import { labelOnCurve } from '../graph/edge-route.ts';
import type { GraphEdge } from '../graph/graph.ts';
import { conditionWords } from '../graph/sentences.ts';
import type { Box } from '../layout/boxes.ts';
import type { FlowEdge } from '../state/flow-nodes.ts';
import { useCanvas, useCanvasTools } from './canvas-context.ts';
import { type MarkerTone, markerUrl } from './markers.tsx';
import classes from './relation-edge.module.css';
import { useRequestedFocus } from './use-requested-focus.ts';

/** One service naming another, from whichever sides face each other. */
export const RelationEdge = memo(function RelationEdge(props: EdgeProps<FlowEdge>) {
  const source = useInternalNode(props.source);
  const target = useInternalNode(props.target);
  const edge = props.data?.edge;
  const ref = useRequestedFocus<SVGGElement>(props.id);
  const light = useLight(edge);
  const { model } = useCanvasTools();
  const direction = useCanvas((state) => state.direction);
  // Cards that were moved may stand in the way now, or no longer.
  useSnapshot((snapshot) => snapshot.positions);
  if (!source || !target || !edge) return null;
  const others = model.boxes([edge.source, edge.target]);
  const { path, label: fixed } = drawEdge(edge, boxOf(source), boxOf(target), direction, others);
  const tone = toneOf(edge, props.selected === true, light === 'lit');
  const words =
    edge.condition && edge.condition !== 'service_started' && conditionWords(edge.condition);
  const label = words ? (fixed ?? labelOnCurve(path, model.boxes())) : undefined;
  const look = {
    'data-tone': tone,
    'data-kind': edge.kind === 'depends_on' ? 'dependency' : 'use',
    'data-light': light,
    'data-selected': props.selected === true,
  };
  return (
    <g ref={ref}>
      <BaseEdge
        id={props.id}
        path={path}
        className={classes.path ?? ''}
        markerEnd={markerUrl(tone)}
        interactionWidth={22}
        {...look}
      />
      {label && (
        <EdgeLabelRenderer>
          <div
            className={classes.label}
            aria-hidden="true"
            style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}
            {...look}
          >
            {words}
          </div>
        </EdgeLabelRenderer>
      )}
    </g>
  );
});

/** Edges of what is hovered or picked stand out, the others step back while something is picked. */
function useLight(edge: GraphEdge | undefined): 'lit' | 'faded' | 'even' {
  const hovered = useCanvas(
    ({ hovered: id }) => id !== undefined && (id === edge?.source || id === edge?.target),
  );
  const picked = useSnapshot(({ selection: { services } }) => {
    if (services.length === 0 || !edge) return 'none';
    return services.includes(edge.from) || services.includes(edge.to) ? 'this' : 'others';
  });
  if (hovered || picked === 'this') return 'lit';
  return picked === 'others' ? 'faded' : 'even';
}

function toneOf(edge: GraphEdge, selected: boolean, lit: boolean): MarkerTone {
  if (edge.cycle || edge.missing) return 'error';
  if (selected || lit) return 'lit';
  return edge.kind === 'depends_on' ? 'plain' : 'thin';
}

export function boxOf(node: InternalNode): Box {
  const { x, y } = node.internals.positionAbsolute;
  const width = node.measured.width ?? node.width ?? 0;
  return { x, y, width, height: node.measured.height ?? node.height ?? 0 };
}
