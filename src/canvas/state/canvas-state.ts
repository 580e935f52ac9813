import type { Point } from '../../store/session.ts';
import type { ConnectDirection } from '../graph/connect-targets.ts';
import { EMPTY_GRAPH, type Graph } from '../graph/graph.ts';
import type { FlowDirection } from '../layout/boxes.ts';
import type { FlowEdge, FlowNode } from './flow-nodes.ts';

/** The user is picking the other end of a dependency. */
export interface Connecting {
  /** The service at hand. */
  readonly at: string;
  readonly direction: ConnectDirection;
  readonly via: 'pointer' | 'keys';
  /** Services that cannot be the other end. */
  readonly refused: ReadonlySet<string>;
  /** The service that would become the other end now. */
  readonly over: string | undefined;
  /** Why it cannot, in a sentence. */
  readonly refusal: string | undefined;
  /** Letters typed to find a service by its name. */
  readonly typed: string;
}

export interface MenuRequest {
  readonly on: 'service' | 'edge' | 'canvas';
  /** Of the node or edge. */
  readonly id: string | undefined;
  /** Where to open, in pixels of the window. */
  readonly at: Point;
  /** Where that is on the canvas, for what is added there. */
  readonly place: Point | undefined;
}

/** What the canvas alone knows: nothing of it belongs to the document. */
export interface CanvasState {
  readonly graph: Graph;
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
  /** The node or edge that Tab reaches and keys speak to. */
  readonly active: string | undefined;
  /** The last request to put the focus on `active`, counted, and whom it was for: nobody else may take the focus for it. */
  readonly focusRequest: { readonly id: string; readonly number: number } | undefined;
  /** Counts requests to bring everything into view. */
  readonly fitRequests: number;
  readonly hovered: string | undefined;
  readonly connecting: Connecting | undefined;
  /** The node whose name is being edited. */
  readonly renaming: string | undefined;
  /** The last thing told to screen readers. */
  readonly said: string;
  readonly menu: MenuRequest | undefined;
  readonly minimap: boolean;
  readonly legend: boolean;
  /** The way most dependencies run. */
  readonly direction: FlowDirection;
  /** A first layout is under way: the picture is not shown yet. */
  readonly settling: boolean;
}

export const FIRST_STATE: CanvasState = {
  graph: EMPTY_GRAPH,
  nodes: [],
  edges: [],
  active: undefined,
  focusRequest: undefined,
  fitRequests: 0,
  hovered: undefined,
  connecting: undefined,
  renaming: undefined,
  said: '',
  menu: undefined,
  minimap: false,
  legend: true,
  direction: 'right',
  settling: false,
};
