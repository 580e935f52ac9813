import { applyNodeChanges, type NodeChange } from '@xyflow/react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Point, Session, Snapshot } from '../../store/session.ts';
import { cycleFinder } from '../graph/connect-targets.ts';
import { buildGraph, type Card, type Graph } from '../graph/graph.ts';
import { serviceNodeId, serviceOfNode } from '../graph/node-ids.ts';
import { arrange, QUICK_ENOUGH } from '../layout/arrange.ts';
import type { Box } from '../layout/boxes.ts';
import { chooseDirection, directionOf } from '../layout/direction.ts';
import type { LayoutEdge } from '../layout/quick-layout.ts';
import { type CanvasState, FIRST_STATE } from './canvas-state.ts';
import { type FlowNode, flowEdges, flowNodes } from './flow-nodes.ts';
import { glide } from './glide.ts';
import { knownPlaces, type Places, placeMissing, servicePositions } from './placement.ts';
import { readParts } from './shown-parts.ts';

/** How long a first picture may wait for ELK, in milliseconds. */
const PATIENCE = 1500;

/** The canvas beside its pixels: follows the session, keeps what only the canvas knows. */
export interface CanvasModel {
  readonly session: Session;
  readonly store: StoreApi<CanvasState>;
  /** Starts to follow the session. Returns the way to stop. */
  follow(): () => void;
  /** What React Flow reports of nodes: measured, dragged. */
  changeNodes(changes: NodeChange<FlowNode>[]): void;
  /** The next service that appears without a place stands here. */
  wishPlace(point: Point): void;
  set(change: Partial<CanvasState>): void;
  say(sentence: string): void;
  focus(id: string): void;
  /** Where a card stands, or is on its way to. */
  placeOf(id: string): Point | undefined;
  /** All cards as they stand now. */
  /** Where cards stand now, save for those of `except`. */
  boxes(except?: readonly string[]): readonly Box[];
  /** Puts the ghosts where a layout wants them; services are the session's. */
  placeGhosts(places: Places): void;
}

class Model implements CanvasModel {
  readonly session: Session;
  readonly store = createStore<CanvasState>(() => ({ ...FIRST_STATE, ...readParts() }));
  /** Places of ghosts, and of services until the session has them. */
  private own: Places = new Map();
  private wish: Point | undefined;
  /** Where cards are drawn now, which may be on their way. */
  private shown: Places = new Map();
  private boxed:
    | { readonly graph: Graph; readonly places: Places; readonly boxes: ReadonlyMap<string, Box> }
    | undefined;
  /** Where they belong. */
  private goals: Places = new Map();
  private stopGlide: () => void = () => undefined;
  private layoutRun = 0;
  private last: Snapshot | undefined;

  constructor(session: Session) {
    this.session = session;
  }

  follow(): () => void {
    this.last = undefined;
    this.own = new Map();
    this.shown = new Map();
    const stopText = this.session.onText(({ source }) => {
      if (source !== 'load') return;
      this.own = new Map();
      this.shown = new Map();
      this.set({ active: undefined, renaming: undefined, connecting: undefined });
      this.requestFit();
    });
    const stopStore = this.session.store.subscribe((snapshot) => this.sync(snapshot));
    this.sync(this.session.store.getState());
    this.requestFit();
    return () => {
      stopText();
      stopStore();
      this.stopGlide();
      this.layoutRun += 1;
      this.store.setState({ settling: false });
    };
  }

  set(change: Partial<CanvasState>): void {
    const before = this.store.getState();
    this.store.setState(change);
    if (this.store.getState().active !== before.active) this.redraw();
  }

  say(sentence: string): void {
    // A zero-width space makes the same sentence new, so that it is read again.
    const { said } = this.store.getState();
    this.store.setState({ said: said === sentence ? `${sentence}\u200b` : sentence });
  }

  focus(id: string): void {
    const number = (this.store.getState().focusRequest?.number ?? 0) + 1;
    this.set({ active: id, focusRequest: { id, number } });
  }

  wishPlace(point: Point): void {
    this.wish = point;
  }

  placeOf(id: string): Point | undefined {
    return this.goals.get(id);
  }

  boxes(except: readonly string[] = []): readonly Box[] {
    const { graph } = this.store.getState();
    // Every line asks while a picture is drawn.
    if (this.boxed?.graph !== graph || this.boxed.places !== this.shown) {
      this.boxed = { graph, places: this.shown, boxes: boxesById(graph, this.shown) };
    }
    return [...this.boxed.boxes].flatMap(([id, box]) => (except.includes(id) ? [] : [box]));
  }

  placeGhosts(places: Places): void {
    const ghosts = [...places].filter(([id]) => serviceOfNode(id) === undefined);
    this.own = new Map([...this.own, ...ghosts]);
  }

  changeNodes(changes: NodeChange<FlowNode>[]): void {
    const relevant = changes.filter(({ type }) => type === 'position' || type === 'dimensions');
    if (relevant.length === 0) return;
    const nodes = applyNodeChanges(relevant, this.store.getState().nodes);
    const dragged = nodes.filter(({ dragging }) => dragging);
    if (dragged.length > 0) {
      this.shown = new Map([
        ...this.shown,
        ...dragged.map(({ id, position }) => [id, position] as const),
      ]);
    }
    this.store.setState({ nodes });
  }

  private requestFit(): void {
    this.store.setState({ fitRequests: this.store.getState().fitRequests + 1 });
  }

  private sync(snapshot: Snapshot): void {
    const { last } = this;
    const changed =
      last?.shown !== snapshot.shown ||
      last.diagnostics !== snapshot.diagnostics ||
      last.target !== snapshot.target;
    const { graph: old } = this.store.getState();
    const graph = changed ? buildGraph(snapshot, cycleFinder(snapshot.shown), old) : old;
    this.last = snapshot;
    // Undo has brought another file back: its picture is somewhere else.
    if (last && last.openedText !== snapshot.openedText && last.text !== snapshot.text) {
      this.requestFit();
    }
    if (graph.cards !== old.cards) {
      const ids = new Set(graph.cards.map(({ id }) => id));
      this.own = new Map([...this.own].filter(([id]) => ids.has(id)));
    }
    if (graph.cards !== old.cards || graph.edges !== old.edges) this.store.setState({ graph });
    this.fillPlaces(graph, snapshot);
    this.keepActive(graph, snapshot, last);
    this.moveTo(knownPlaces(graph, snapshot.positions, this.own));
  }

  /** Gives every card a place: all of them on opening, else only the new one. */
  private fillPlaces(graph: Graph, snapshot: Snapshot): void {
    const known = knownPlaces(graph, snapshot.positions, this.own);
    if (graph.cards.every(({ id }) => known.has(id))) return;
    const services = graph.cards.filter(({ kind }) => kind === 'service');
    const isFirst = !services.some(({ id }) => known.has(id));
    const wish = this.wish;
    this.wish = undefined;
    if (!isFirst || (wish && services.length === 1)) {
      this.adopt(graph, placeMissing(graph, known, wish));
      return;
    }
    const edges = layoutEdges(graph);
    const quick = chooseDirection(graph.cards, edges).places;
    this.own = new Map([...this.own, ...quick]);
    if (graph.cards.length <= QUICK_ENOUGH) this.adopt(graph, quick);
    else void this.settle(graph, edges);
  }

  private adopt(graph: Graph, places: Places): void {
    this.own = new Map([...this.own, ...places]);
    const positions = servicePositions(graph, places);
    // After the step that is being told: a listener should not start another in the middle of it.
    if (positions.size > 0) queueMicrotask(() => this.session.place(positions));
  }

  private async settle(graph: Graph, edges: readonly LayoutEdge[]): Promise<void> {
    this.layoutRun += 1;
    const run = this.layoutRun;
    this.store.setState({ settling: true });
    const places = await arrange(graph.cards, edges, PATIENCE);
    if (run !== this.layoutRun) return;
    this.shown = new Map();
    this.adopt(graph, places);
    this.moveTo(knownPlaces(graph, this.session.store.getState().positions, this.own));
    this.store.setState({ settling: false });
    this.requestFit();
  }

  /** Keeps the place of the focus among what there is, following what is picked elsewhere. */
  private keepActive(graph: Graph, snapshot: Snapshot, last: Snapshot | undefined): void {
    const { active, renaming, connecting } = this.store.getState();
    const has = (id: string | undefined): boolean =>
      graph.cards.some((card) => card.id === id) || graph.edges.some((edge) => edge.id === id);
    const [picked] = snapshot.selection.services;
    const follows = picked !== undefined && snapshot.selection !== last?.selection;
    const next = follows ? serviceNodeId(picked) : active;
    const change: { -readonly [Key in keyof CanvasState]?: CanvasState[Key] } = {};
    if (connecting?.via !== 'keys') change.active = has(next) ? next : graph.cards[0]?.id;
    if (!has(renaming)) change.renaming = undefined;
    if (connecting && !snapshot.shown.services.has(connecting.at)) change.connecting = undefined;
    this.store.setState(change);
  }

  /** Draws cards at these places; those that stand elsewhere now glide there. */
  private moveTo(places: Places): void {
    this.stopGlide();
    this.goals = places;
    this.store.setState({ direction: directionOf(edgeEnds(this.store.getState().graph, places)) });
    const from = this.shown;
    const isMoved = [...places].some(([id, to]) => {
      const at = from.get(id);
      return at !== undefined && (at.x !== to.x || at.y !== to.y);
    });
    if (!isMoved) {
      this.shown = places;
      this.redraw();
      return;
    }
    this.stopGlide = glide(from, places, (at) => {
      this.shown = at;
      this.redraw();
    });
  }

  private redraw(): void {
    const { graph, nodes, edges, active } = this.store.getState();
    const { selection } = this.session.store.getState();
    const placeOf = ({ id }: Card): Point => this.shown.get(id) ?? this.own.get(id) ?? ORIGIN;
    const nextNodes = flowNodes(graph, { selection, active, placeOf }, nodes);
    const nextEdges = flowEdges(graph, { selection, active }, edges);
    if (!isSameList(nextNodes, nodes)) this.store.setState({ nodes: nextNodes });
    if (!isSameList(nextEdges, edges)) this.store.setState({ edges: nextEdges });
  }
}

const ORIGIN: Point = { x: 0, y: 0 };

export function createCanvasModel(session: Session): CanvasModel {
  return new Model(session);
}

/** What a layout looks at: who names whom. */
export function layoutEdges(graph: Graph): readonly LayoutEdge[] {
  return graph.edges.map(({ source, target }) => ({ from: source, to: target }));
}

function boxesById(graph: Graph, places: Places): ReadonlyMap<string, Box> {
  return new Map(
    graph.cards.flatMap(({ id, width, height }) => {
      const at = places.get(id);
      return at ? [[id, { ...at, width, height }] as const] : [];
    }),
  );
}

function edgeEnds(graph: Graph, places: Places): (readonly [Box, Box])[] {
  const boxes = boxesById(graph, places);
  return graph.edges.flatMap(({ source, target }) => {
    const [from, to] = [boxes.get(source), boxes.get(target)];
    return from && to ? [[from, to] as const] : [];
  });
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
