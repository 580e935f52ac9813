import type { Point, Snapshot } from '../../store/session.ts';
import { cycleFinder } from '../graph/connect-targets.ts';
import { drawEdge } from '../graph/edge-path.ts';
import { labelOnCurve } from '../graph/edge-route.ts';
import { buildGraph, type Card, type GraphEdge } from '../graph/graph.ts';
import { conditionWords } from '../graph/sentences.ts';
import { type Box, boundsOf } from '../layout/boxes.ts';
import { directionOf } from '../layout/direction.ts';
import { knownPlaces, placeMissing } from '../state/placement.ts';

export interface PictureCard {
  readonly card: Card;
  readonly box: Box;
}

export interface PictureEdge {
  readonly edge: GraphEdge;
  readonly path: string;
  /** What the dependent waits for, where that is more than the start. */
  readonly words: string | undefined;
  readonly label: Point;
}

/** The whole graph as it stands on the canvas, with nothing selected. */
export interface PictureData {
  readonly cards: readonly PictureCard[];
  readonly edges: readonly PictureEdge[];
  /** Around everything, with a margin. */
  readonly frame: Box;
}

const MARGIN = 32;
const NOTHING: Box = { x: 0, y: 0, width: 240, height: 120 };

/** What a picture of the document shows: the app, and not what is wrong with its file. */
export function pictureData({
  shown,
  target,
  positions,
}: Pick<Snapshot, 'shown' | 'target' | 'positions'>): PictureData {
  const graph = buildGraph({ shown, target, diagnostics: [] }, cycleFinder(shown));
  const known = knownPlaces(graph, positions, new Map());
  const places = new Map([...known, ...placeMissing(graph, known, undefined)]);
  const cards = graph.cards.flatMap((card): PictureCard[] => {
    const at = places.get(card.id);
    return at ? [{ card, box: { ...at, width: card.width, height: card.height } }] : [];
  });
  const edges = drawEdges(graph.edges, cards);
  const bounds = boundsOf(cards.map(({ box }) => box)) ?? NOTHING;
  return { cards, edges, frame: widened(bounds, edges) };
}

function drawEdges(
  edges: readonly GraphEdge[],
  cards: readonly PictureCard[],
): readonly PictureEdge[] {
  const boxes = new Map(cards.map(({ card, box }) => [card.id, box]));
  const ends = edges.flatMap((edge) => {
    const [from, to] = [boxes.get(edge.source), boxes.get(edge.target)];
    return from && to ? [{ edge, from, to }] : [];
  });
  const direction = directionOf(ends.map(({ from, to }) => [from, to] as const));
  const all = [...boxes.values()];
  return ends.map(({ edge, from, to }) => {
    const others = all.filter((box) => box !== from && box !== to);
    const { path, label } = drawEdge(edge, from, to, direction, others);
    const more = edge.condition !== undefined && edge.condition !== 'service_started';
    return {
      edge,
      path,
      words: more && edge.condition ? conditionWords(edge.condition) : undefined,
      label: label ?? labelOnCurve(path, all),
    };
  });
}

/** A way around cards may lead beyond all of them. */
function widened(bounds: Box, edges: readonly PictureEdge[]): Box {
  const points = edges.flatMap(({ path }) => pointsOf(path));
  const left = Math.min(bounds.x, ...points.map(({ x }) => x)) - MARGIN;
  const top = Math.min(bounds.y, ...points.map(({ y }) => y)) - MARGIN;
  const right = Math.max(bounds.x + bounds.width, ...points.map(({ x }) => x)) + MARGIN;
  const bottom = Math.max(bounds.y + bounds.height, ...points.map(({ y }) => y)) + MARGIN;
  return {
    x: Math.floor(left),
    y: Math.floor(top),
    width: Math.ceil(right - left),
    height: Math.ceil(bottom - top),
  };
}

function pointsOf(path: string): readonly Point[] {
  const numbers = (path.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  return numbers.flatMap((x, at) => {
    const y = numbers[at + 1];
    return at % 2 === 0 && y !== undefined ? [{ x, y }] : [];
  });
}
