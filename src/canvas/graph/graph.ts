import type { TargetId } from '../../compose/catalog/targets.ts';
import type { ComposeDocument, Relation, Service } from '../../compose/compose-document.ts';
import type { Diagnostic } from '../../rules/rule.ts';
import { filesAt, type Together } from '../../store/together.ts';
import { CARD, cardHeight, type PackedChips, packChips } from './card-size.ts';
import { chipsOf } from './chips.ts';
import { missingNodeId, serviceNodeId } from './node-ids.ts';
import { problemsByService } from './problems.ts';
import { type CardProblems, serviceSentence } from './sentences.ts';

/** What a service card draws. The same object for as long as nothing of it changes. */
export type ServiceCard = {
  readonly kind: 'service';
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly source: { readonly kind: 'image' | 'build' | 'none'; readonly text: string };
  readonly chips: PackedChips;
  readonly problems: CardProblems | undefined;
  /** The files that write it, where two are shown together. */
  readonly files: CardFiles | undefined;
  readonly sentence: string;
  /** What it was made from, to tell whether it is still true. */
  readonly service: Service;
  readonly target: TargetId;
};

/** A name that services depend on and nothing defines. */
export type MissingCard = {
  readonly kind: 'missing';
  readonly id: string;
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly sentence: string;
};

export interface CardFiles {
  readonly names: readonly string[];
  readonly label: string;
  /** Whether the file in front is one of them. */
  readonly front: boolean;
}

export type Card = ServiceCard | MissingCard;

export type EdgeKind =
  | 'depends_on'
  | 'links'
  | 'volumes_from'
  | 'network_mode'
  | 'ipc'
  | 'pid'
  | 'extends';

/** One service naming another; `from` depends on, or uses something of, `to`. */
export type GraphEdge = {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly source: string;
  readonly target: string;
  readonly condition: string | undefined;
  readonly cycle: boolean;
  readonly missing: boolean;
  /** Pixels off the middle, where several edges join the same two cards. */
  readonly lane: number;
};

export interface Graph {
  readonly cards: readonly Card[];
  readonly edges: readonly GraphEdge[];
}

export const EMPTY_GRAPH: Graph = { cards: [], edges: [] };

/** The part of a snapshot that the picture shows. */
export interface GraphSource {
  readonly shown: ComposeDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly target: TargetId;
  readonly together?: Together | undefined;
}

/**
 * What to draw for a document. Cards and edges that did not change are the objects of `previous`,
 * so that only what changed is painted again.
 */
export function buildGraph(
  source: GraphSource,
  isInCycle: (from: string, to: string) => boolean,
  previous: Graph = EMPTY_GRAPH,
): Graph {
  const oldCards = new Map(previous.cards.map((card) => [card.id, card]));
  const problems = problemsByService(source.diagnostics);
  const services = [...source.shown.services.values()].map((service) =>
    serviceCard(
      service,
      problems.get(service.name),
      filesOf(source, service),
      source.target,
      oldCards.get(serviceNodeId(service.name)),
    ),
  );
  const oldEdges = new Map(previous.edges.map((edge) => [edge.id, edge]));
  const edges = graphEdges(source.shown, isInCycle).map((edge) =>
    kept(oldEdges.get(edge.id), edge),
  );
  const missing = [...new Set(edges.filter((edge) => edge.missing).map(({ to }) => to))].map(
    (name) => oldCards.get(missingNodeId(name)) ?? missingCard(name),
  );
  const cards = [...services, ...missing];
  return {
    cards: isSameList(cards, previous.cards) ? previous.cards : cards,
    edges: isSameList(edges, previous.edges) ? previous.edges : edges,
  };
}

function serviceCard(
  service: Service,
  problems: CardProblems | undefined,
  files: CardFiles | undefined,
  target: TargetId,
  old: Card | undefined,
): ServiceCard {
  if (
    old?.kind === 'service' &&
    old.service === service &&
    old.target === target &&
    isSameProblems(old.problems, problems) &&
    isSameFiles(old.files, files)
  ) {
    return old;
  }
  const chips = packChips(chipsOf(service, target));
  return {
    kind: 'service',
    id: serviceNodeId(service.name),
    name: service.name,
    width: CARD.width,
    height: cardHeight(chips.rows.length),
    source: sourceOf(service),
    chips,
    problems,
    files,
    sentence: serviceSentence(service, problems, files?.names),
    service,
    target,
  };
}

function filesOf({ together }: GraphSource, { path }: Service): CardFiles | undefined {
  const files = filesAt(together, path);
  if (files.length === 0) return undefined;
  return {
    names: files.map(({ fileName }) => fileName),
    label: files.map(({ label }) => label).join(' + '),
    front: files.some(({ front }) => front),
  };
}

function sourceOf(service: Service): ServiceCard['source'] {
  if (service.build) return { kind: 'build', text: service.build.value.context ?? 'inline' };
  if (service.image) return { kind: 'image', text: service.image.value };
  return { kind: 'none', text: 'no image, no build' };
}

function missingCard(name: string): MissingCard {
  return {
    kind: 'missing',
    id: missingNodeId(name),
    name,
    width: CARD.width,
    height: CARD.missingHeight,
    sentence: `${name}, not defined: other services name it, but the file has no such service`,
  };
}

function graphEdges(
  doc: ComposeDocument,
  isInCycle: (from: string, to: string) => boolean,
): GraphEdge[] {
  const edges = new Map<string, GraphEdge>();
  for (const relation of doc.relations) {
    const kind = edgeKind(relation);
    if (!kind) continue;
    const { from, to } = relation;
    const id = JSON.stringify([kind, from, to]);
    const missing = !doc.services.has(to);
    edges.set(id, {
      id,
      kind,
      from,
      to,
      source: serviceNodeId(from),
      target: missing ? missingNodeId(to) : serviceNodeId(to),
      condition: relation.condition,
      cycle: kind === 'depends_on' && isInCycle(from, to),
      missing,
      lane: 0,
    });
  }
  return intoLanes([...edges.values()]);
}

/** Edges between the same two cards run side by side. */
function intoLanes(edges: readonly GraphEdge[]): GraphEdge[] {
  const keyOf = ({ source, target }: GraphEdge): string => JSON.stringify([source, target].sort());
  const bundles = new Map<string, GraphEdge[]>();
  for (const edge of edges) {
    const bundle = bundles.get(keyOf(edge));
    if (bundle) bundle.push(edge);
    else bundles.set(keyOf(edge), [edge]);
  }
  return edges.map((edge) => {
    const bundle = bundles.get(keyOf(edge)) ?? [];
    if (bundle.length < 2) return edge;
    return { ...edge, lane: (bundle.indexOf(edge) - (bundle.length - 1) / 2) * 18 };
  });
}

function edgeKind({ kind }: Relation): EdgeKind | undefined {
  return kind === 'volume' || kind === 'network' ? undefined : kind;
}

function kept(old: GraphEdge | undefined, edge: GraphEdge): GraphEdge {
  if (!old) return edge;
  const same =
    old.condition === edge.condition &&
    old.cycle === edge.cycle &&
    old.missing === edge.missing &&
    old.lane === edge.lane;
  return same ? old : edge;
}

function isSameProblems(a: CardProblems | undefined, b: CardProblems | undefined): boolean {
  return a?.count === b?.count && a?.severity === b?.severity && a?.first === b?.first;
}

function isSameFiles(a: CardFiles | undefined, b: CardFiles | undefined): boolean {
  return a?.front === b?.front && a?.names.join() === b?.names.join();
}

function isSameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
