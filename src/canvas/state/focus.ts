import type { GraphEdge } from '../graph/graph.ts';
import { serviceNodeId, serviceOfNode } from '../graph/node-ids.ts';
import { type Direction, neighbour, type Spot } from '../keyboard/neighbour.ts';
import { centreOf } from '../layout/boxes.ts';
import type { CanvasModel } from './canvas-model.ts';
import type { Viewport } from './viewport.ts';

/** Where the keyboard is on the canvas, and where it goes. */
export class Focus {
  private readonly model: CanvasModel;
  private readonly viewport: Viewport;

  constructor(model: CanvasModel, viewport: Viewport) {
    this.model = model;
    this.viewport = viewport;
  }

  /** Puts the focus on a node or an edge and brings it into view. */
  on(id: string): void {
    const card = this.model.store.getState().graph.cards.find((item) => item.id === id);
    const at = this.model.placeOf(id);
    if (card && at) this.viewport.reveal({ ...at, width: card.width, height: card.height });
    this.model.focus(id);
  }

  /** Where an arrow key leads from here, if anywhere. */
  toward(direction: Direction): string | undefined {
    const { active } = this.model.store.getState();
    const edge = this.edgeOf(active);
    if (edge) {
      const toEnd = direction === 'right' || direction === 'down';
      return toEnd ? edge.target : edge.source;
    }
    return neighbour(this.spots(), active ?? '', direction);
  }

  end(which: 'first' | 'last'): string | undefined {
    return this.model.store.getState().graph.cards.at(which === 'first' ? 0 : -1)?.id;
  }

  /** The next dependency of the focused service, or the one after the focused dependency. */
  nextEdge(): GraphEdge | undefined {
    const { active, graph } = this.model.store.getState();
    const edge = this.edgeOf(active);
    const node = edge ? edge.source : active;
    const around = graph.edges
      .filter(({ source, target }) => source === node || target === node)
      .sort((a, b) => Number(b.source === node) - Number(a.source === node));
    const index = edge ? around.findIndex(({ id }) => id === edge.id) : -1;
    return around[(index + 1) % Math.max(1, around.length)];
  }

  edgeOf(id: string | undefined): GraphEdge | undefined {
    return this.model.store.getState().graph.edges.find((edge) => edge.id === id);
  }

  /** The card nearest to the first of these services that is none of them. */
  besides(names: readonly string[]): string | undefined {
    const gone = new Set(names.map(serviceNodeId));
    const here = this.spots().find(({ id }) => gone.has(id));
    const left = this.spots().filter(({ id }) => !gone.has(id) && serviceOfNode(id) !== undefined);
    if (!here) return left[0]?.id;
    const distance = ({ x, y }: Spot): number => (x - here.x) ** 2 + (y - here.y) ** 2;
    return left.sort((a, b) => distance(a) - distance(b))[0]?.id;
  }

  private spots(): Spot[] {
    return this.model.store.getState().graph.cards.flatMap(({ id, width, height }) => {
      const at = this.model.placeOf(id);
      return at ? [{ id, ...centreOf({ ...at, width, height }) }] : [];
    });
  }
}
