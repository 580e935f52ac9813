import type { ComposeDocument } from './compose-document.ts';

/** Who must be up before whom: the services that each service waits for. */
export type DependencyGraph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * The graph of `depends_on` among the services that exist. Other bonds, such as `network_mode: service:x`,
 * make the engine wait too; `withBonds` takes them in.
 */
export function dependencyGraph(doc: ComposeDocument, withBonds = false): DependencyGraph {
  const graph = new Map<string, Set<string>>();
  for (const name of doc.services.keys()) graph.set(name, new Set());
  for (const relation of doc.relations) {
    const counts = relation.kind === 'depends_on' || (withBonds && BONDS.has(relation.kind));
    if (counts && doc.services.has(relation.to)) graph.get(relation.from)?.add(relation.to);
  }
  return graph;
}

const BONDS: ReadonlySet<string> = new Set(['links', 'volumes_from', 'network_mode', 'ipc', 'pid']);

/** The shortest way along dependencies from one service to another, both included. */
export function pathBetween(
  graph: DependencyGraph,
  from: string,
  to: string,
): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  const queue = [from];
  for (const name of queue) {
    if (name === to) return walkBack(cameFrom, to);
    for (const next of graph.get(name) ?? []) {
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, name);
      queue.push(next);
    }
  }
  return undefined;
}

function walkBack(
  cameFrom: ReadonlyMap<string, string | undefined>,
  to: string,
): readonly string[] {
  const path: string[] = [];
  for (let at: string | undefined = to; at !== undefined; at = cameFrom.get(at)) path.unshift(at);
  return path;
}

/**
 * The cycle that `from` depending on `to` would close, first service repeated at the end
 * (`proxy`, `api`, `db`, `proxy`), or undefined.
 */
export function wouldCycle(
  doc: ComposeDocument,
  from: string,
  to: string,
): readonly string[] | undefined {
  const back = pathBetween(dependencyGraph(doc), to, from);
  return back && [from, ...back];
}

/** Every service that may not become a dependency of `from`, with the cycle it would close: one walk for a whole drag. */
export function cyclesFrom(
  doc: ComposeDocument,
  from: string,
): ReadonlyMap<string, readonly string[]> {
  const dependents = reverse(dependencyGraph(doc));
  const ways = new Map<string, readonly string[]>([[from, [from]]]);
  const queue = [from];
  for (const name of queue) {
    for (const dependent of dependents.get(name) ?? []) {
      if (ways.has(dependent)) continue;
      ways.set(dependent, [dependent, ...(ways.get(name) ?? [])]);
      queue.push(dependent);
    }
  }
  return new Map([...ways].map(([name, way]) => [name, [from, ...way]]));
}

function reverse(graph: DependencyGraph): DependencyGraph {
  const reversed = new Map<string, Set<string>>();
  for (const [name, needs] of graph) {
    for (const need of needs) {
      const dependents = reversed.get(need) ?? new Set();
      reversed.set(need, dependents.add(name));
    }
  }
  return reversed;
}

/** Cycles, one for each knot of services that wait on each other, first service repeated at the end. */
export function findCycles(graph: DependencyGraph): readonly (readonly string[])[] {
  return knots(graph).flatMap((knot) => {
    const inKnot = new Set(knot);
    const [first] = [...graph.keys()].filter((name) => inKnot.has(name));
    if (first === undefined) return [];
    for (const next of graph.get(first) ?? []) {
      const back = inKnot.has(next) ? pathBetween(graph, next, first) : undefined;
      if (back) return [[first, ...back]];
    }
    return [];
  });
}

/** One cycle if there is any. */
export function findCycle(graph: DependencyGraph): readonly string[] | undefined {
  return findCycles(graph)[0];
}

/** `proxy → api → db → proxy` */
export function printCycle(cycle: readonly string[]): string {
  return cycle.join(' → ');
}

/** Services that can start together, in order; those in or behind a cycle never start and are left out. */
export function startOrder(graph: DependencyGraph): readonly (readonly string[])[] {
  const open = new Map([...graph].map(([name, needs]) => [name, needs.size]));
  const dependents = reverse(graph);
  const ranks: string[][] = [];
  let ready = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  while (ready.length > 0) {
    ranks.push(ready);
    const next: string[] = [];
    for (const name of ready) {
      for (const dependent of dependents.get(name) ?? []) {
        const left = (open.get(dependent) ?? 0) - 1;
        open.set(dependent, left);
        if (left === 0) next.push(dependent);
      }
    }
    ready = next;
  }
  return ranks;
}

/** Groups of services that all reach each other (Tarjan, without recursion), services that need themselves included. */
function knots(graph: DependencyGraph): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const onStack = new Set<string>();
  const found: string[][] = [];
  const enter = (name: string) => {
    order.set(name, order.size);
    low.set(name, order.size - 1);
    stack.push(name);
    onStack.add(name);
    return { name, rest: (graph.get(name) ?? new Set<string>()).values() };
  };
  const lower = (name: string, value: number | undefined) =>
    low.set(name, Math.min(low.get(name) ?? 0, value ?? 0));
  const leave = (name: string) => {
    if (low.get(name) !== order.get(name)) return;
    const knot = stack.splice(stack.lastIndexOf(name));
    for (const member of knot) onStack.delete(member);
    if (knot.length > 1 || graph.get(name)?.has(name)) found.push(knot);
  };
  for (const root of graph.keys()) {
    if (order.has(root)) continue;
    const walk = [enter(root)];
    for (let top = walk.at(-1); top; top = walk.at(-1)) {
      const step = top.rest.next();
      if (step.done) {
        walk.pop();
        leave(top.name);
        const parent = walk.at(-1);
        if (parent) lower(parent.name, low.get(top.name));
      } else if (!order.has(step.value)) walk.push(enter(step.value));
      else if (onStack.has(step.value)) lower(top.name, order.get(step.value));
    }
  }
  return found;
}
