import type { ComposeDocument } from '../../compose/compose-document.ts';
import { cyclesFrom, dependencyGraph, pathBetween } from '../../compose/dependency-graph.ts';

/** `out`: the service at hand shall depend on the target; `in`: the target shall depend on it. */
export type ConnectDirection = 'out' | 'in';

/** The pair that a gesture means: `from` shall depend on `to`. */
export function meantEdge(
  at: string,
  direction: ConnectDirection,
  target: string,
): { readonly from: string; readonly to: string } {
  return direction === 'out' ? { from: at, to: target } : { from: target, to: at };
}

/** Every service that cannot be the other end of a new dependency: itself, those there, those that would close a cycle. */
export function refusedTargets(
  doc: ComposeDocument,
  at: string,
  direction: ConnectDirection,
): ReadonlySet<string> {
  const refused = new Set([at, ...cycleEnds(doc, at, direction)]);
  for (const { kind, from, to } of doc.relations) {
    if (kind !== 'depends_on') continue;
    if (direction === 'out' && from === at) refused.add(to);
    if (direction === 'in' && to === at) refused.add(from);
  }
  return refused;
}

function cycleEnds(
  doc: ComposeDocument,
  at: string,
  direction: ConnectDirection,
): Iterable<string> {
  if (direction === 'out') return cyclesFrom(doc, at).keys();
  const graph = dependencyGraph(doc);
  const reached = new Set([at]);
  for (const name of reached) for (const next of graph.get(name) ?? []) reached.add(next);
  return reached;
}

/** Tells for each dependency whether it is part of a cycle; cheap where there is none. */
export function cycleFinder(doc: ComposeDocument): (from: string, to: string) => boolean {
  const graph = dependencyGraph(doc);
  const known = new Map<string, boolean>();
  return (from, to) => {
    const key = JSON.stringify([from, to]);
    const found = known.get(key) ?? pathBetween(graph, to, from) !== undefined;
    known.set(key, found);
    return found;
  };
}
