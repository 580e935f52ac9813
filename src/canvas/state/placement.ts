import type { Point, Positions } from '../../store/session.ts';
import type { Graph } from '../graph/graph.ts';
import type { Box } from '../layout/boxes.ts';
import { placeNear, wishFor } from '../layout/place-near.ts';

/** Places by node id. */
export type Places = ReadonlyMap<string, Point>;

/** The places that are known: the document's for services, by card id. */
export function knownPlaces(graph: Graph, positions: Positions, own: Places): Map<string, Point> {
  const places = new Map<string, Point>();
  for (const { id, kind, name } of graph.cards) {
    const place = kind === 'service' ? (positions.get(name) ?? own.get(id)) : own.get(id);
    if (place) places.set(id, place);
  }
  return places;
}

/**
 * Places for the cards that have none, one after the other, each near what it has to do with;
 * nothing that stands moves.
 * @param wish where the first of them should stand, such as where the user has clicked
 */
export function placeMissing(graph: Graph, known: Places, wish: Point | undefined): Places {
  const boxes = new Map<string, Box>();
  for (const { id, width, height } of graph.cards) {
    const at = known.get(id);
    if (at) boxes.set(id, { ...at, width, height });
  }
  const added = new Map<string, Point>();
  let open = wish;
  for (const card of graph.cards) {
    if (boxes.has(card.id)) continue;
    const taken = [...boxes.values()];
    const boxesOf = (ids: readonly string[]): Box[] => ids.flatMap((id) => boxes.get(id) ?? []);
    const dependents = graph.edges.filter((edge) => edge.target === card.id);
    const dependencies = graph.edges.filter((edge) => edge.source === card.id);
    const wanted =
      (card.kind === 'service' ? open : undefined) ??
      wishFor(
        card,
        boxesOf(dependents.map(({ source }) => source)),
        boxesOf(dependencies.map(({ target }) => target)),
        taken,
      );
    if (card.kind === 'service') open = undefined;
    const at = placeNear(card, wanted, taken);
    added.set(card.id, at);
    boxes.set(card.id, { ...at, width: card.width, height: card.height });
  }
  return added;
}

/** Only what a layout can move: services by name. */
export function servicePositions(graph: Graph, places: Places): Positions {
  const positions = new Map<string, Point>();
  for (const { id, kind, name } of graph.cards) {
    const place = places.get(id);
    if (kind === 'service' && place) positions.set(name, place);
  }
  return positions;
}
