import { type Edge, type Node, Position } from '@xyflow/react';
import type { Point, Selection } from '../../store/session.ts';
import type { Card, Graph, GraphEdge } from '../graph/graph.ts';
import { serviceOfNode } from '../graph/node-ids.ts';
import { edgeSentence } from '../graph/sentences.ts';

/** React Flow wants plain records as data: the card or edge rides in one field. */
export type FlowNode = Node<{ readonly card: Card }, 'service' | 'missing'>;
export type FlowEdge = Edge<{ readonly edge: GraphEdge }, 'relation'>;

/** What decides how nodes stand and look, besides their cards. */
export interface NodeView {
  readonly selection: Selection;
  /** The node or edge that the Tab key reaches. */
  readonly active: string | undefined;
  placeOf(card: Card): Point;
}

/** Nodes for React Flow; one that looks as before stays the same object, what was measured included. */
export function flowNodes(graph: Graph, view: NodeView, previous: readonly FlowNode[]): FlowNode[] {
  const old = new Map(previous.map((node) => [node.id, node]));
  const selected = new Set(view.selection.services);
  return graph.cards.map((card) => flowNode(card, view, selected, old.get(card.id)));
}

function flowNode(
  card: Card,
  view: NodeView,
  selected: ReadonlySet<string>,
  old: FlowNode | undefined,
): FlowNode {
  const name = serviceOfNode(card.id);
  const isSelected = name !== undefined && selected.has(name);
  const position = old?.dragging ? old.position : view.placeOf(card);
  const tabIndex = view.active === card.id ? 0 : -1;
  if (
    old?.data.card === card &&
    old.selected === isSelected &&
    old.position.x === position.x &&
    old.position.y === position.y &&
    old.domAttributes?.tabIndex === tabIndex
  ) {
    return old;
  }
  return {
    ...old,
    id: card.id,
    type: card.kind,
    data: old?.data.card === card ? old.data : { card },
    position:
      old && old.position.x === position.x && old.position.y === position.y
        ? old.position
        : position,
    width: card.width,
    height: card.height,
    handles: handlesOf(card),
    selected: isSelected,
    selectable: card.kind === 'service',
    draggable: card.kind === 'service',
    connectable: card.kind === 'service',
    // Not a button: its name tells more than its text, and tells it in other words.
    ariaRole: 'group',
    ariaLabel: card.sentence,
    domAttributes: {
      tabIndex,
      'aria-roledescription': card.kind === 'service' ? 'service' : 'missing service',
      'aria-current': isSelected,
    },
  };
}

/** Known before anything is measured, so that edges are drawn in the first frame. */
function handlesOf({ width, height }: Card): NonNullable<FlowNode['handles']> {
  const y = height / 2;
  return [
    { type: 'source', position: Position.Right, x: width, y, width: 1, height: 1 },
    { type: 'target', position: Position.Left, x: 0, y, width: 1, height: 1 },
  ];
}

/** Edges for React Flow; one that looks as before stays the same object. */
export function flowEdges(
  graph: Graph,
  view: Pick<NodeView, 'selection' | 'active'>,
  previous: readonly FlowEdge[],
): FlowEdge[] {
  const old = new Map(previous.map((edge) => [edge.id, edge]));
  const { edge: picked } = view.selection;
  return graph.edges.map((edge) => {
    const selected =
      edge.kind === 'depends_on' && edge.from === picked?.from && edge.to === picked.to;
    const tabIndex = view.active === edge.id ? 0 : -1;
    const before = old.get(edge.id);
    const same =
      before?.data?.edge === edge &&
      before.selected === selected &&
      before.domAttributes?.tabIndex === tabIndex;
    return before && same ? before : flowEdge(edge, selected, tabIndex);
  });
}

function flowEdge(edge: GraphEdge, selected: boolean, tabIndex: number): FlowEdge {
  return {
    id: edge.id,
    type: 'relation',
    source: edge.source,
    target: edge.target,
    data: { edge },
    selected,
    interactionWidth: 22,
    ariaRole: 'button',
    ariaLabel: edgeSentence(edge),
    domAttributes: {
      tabIndex,
      'aria-roledescription': 'dependency',
      'aria-pressed': selected,
    },
  };
}
