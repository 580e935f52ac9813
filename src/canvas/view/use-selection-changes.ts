import type { EdgeChange, NodeChange } from '@xyflow/react';
import { useMemo } from 'react';
import type { Selection } from '../../store/session.ts';
import { serviceNodeId, serviceOfNode } from '../graph/node-ids.ts';
import type { CanvasModel } from '../state/canvas-model.ts';
import type { FlowEdge, FlowNode } from '../state/flow-nodes.ts';

/**
 * Turns what React Flow reports, node by node, into one selection. It tells of nodes and of edges
 * in separate calls, so they are gathered until the event is over.
 */
export function useSelectionChanges(model: CanvasModel) {
  return useMemo(() => makeSelectionChanges(model), [model]);
}

function makeSelectionChanges(model: CanvasModel) {
  const { session } = model;
  let draft: { services: Set<string>; edge: Selection['edge'] } | undefined;
  let isMarquee = false;

  const commit = (): void => {
    if (!draft) return;
    const { services, edge } = draft;
    draft = undefined;
    session.select({
      services: [...services],
      ...(edge && services.size === 0 && { edge }),
      by: 'canvas',
    });
  };
  const open = (): { services: Set<string>; edge: Selection['edge'] } => {
    if (draft) return draft;
    const { services, edge } = session.store.getState().selection;
    draft = { services: new Set(services), edge };
    if (!isMarquee) queueMicrotask(commit);
    return draft;
  };
  return {
    onClick(event: { ctrlKey: boolean; metaKey: boolean; shiftKey: boolean }, id: string): void {
      const { services } = session.store.getState().selection;
      const name = serviceOfNode(id);
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (isPlain && name !== undefined && services.length > 1) {
        session.select({ services: [name], by: 'canvas' });
      }
      keepFocus(model, id);
    },
    onNodes(changes: readonly NodeChange<FlowNode>[]): void {
      for (const change of changes) {
        const name = change.type === 'select' ? serviceOfNode(change.id) : undefined;
        if (change.type !== 'select' || name === undefined) continue;
        const { services } = open();
        if (change.selected) services.add(name);
        else services.delete(name);
      }
    },
    onEdges(changes: readonly EdgeChange<FlowEdge>[]): void {
      const { graph } = model.store.getState();
      for (const change of changes) {
        if (change.type !== 'select') continue;
        const edge = graph.edges.find(({ id }) => id === change.id);
        if (edge?.kind !== 'depends_on') continue;
        const current = open();
        const { from, to } = edge;
        if (change.selected) current.edge = { from, to };
        else if (current.edge?.from === from && current.edge.to === to) current.edge = undefined;
      }
    },
    onMarqueeStart(): void {
      isMarquee = true;
    },
    onMarqueeEnd(): void {
      isMarquee = false;
      commit();
      const last = session.store.getState().selection.services.at(-1);
      if (last !== undefined) keepFocus(model, serviceNodeId(last));
    },
  };
}

/** React Flow lets go of the focus when it takes a node out of the selection; keys would speak to nobody. */
function keepFocus(model: CanvasModel, id: string): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) model.focus(id);
  });
}
