import type { LayoutEdge } from './quick-layout.ts';

/**
 * The column of each node: as far left as its dependents allow, then pulled right next to what it
 * depends on where nothing holds it. Edges that would close a cycle do not count.
 */
export function assignColumns(
  ids: readonly string[],
  edges: readonly LayoutEdge[],
): ReadonlyMap<string, number> {
  const after = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of edges) after.get(from)?.push(to);
  const { order, backward } = topologicalOrder(ids, after);
  const forward = (from: string): readonly string[] =>
    (after.get(from) ?? []).filter((to) => !backward.has(JSON.stringify([from, to])));
  const columns = new Map(ids.map((id) => [id, 0]));
  const columnOf = (id: string): number => columns.get(id) ?? 0;
  for (const id of order) {
    for (const to of forward(id)) columns.set(to, Math.max(columnOf(to), columnOf(id) + 1));
  }
  const entered = new Set(order.flatMap(forward));
  for (const id of [...order].reverse()) {
    const next = forward(id).map(columnOf);
    if (next.length > 0 && !entered.has(id)) columns.set(id, Math.min(...next) - 1);
  }
  return columns;
}

/** Depth first without recursion, since chains in a file may be long. */
function topologicalOrder(ids: readonly string[], after: ReadonlyMap<string, readonly string[]>) {
  const state = new Map<string, 'open' | 'done'>();
  const backward = new Set<string>();
  const order: string[] = [];
  for (const root of ids) {
    if (state.has(root)) continue;
    state.set(root, 'open');
    const path = [{ id: root, next: 0 }];
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const to = after.get(top.id)?.[top.next];
      top.next += 1;
      if (to === undefined) {
        state.set(top.id, 'done');
        order.push(top.id);
        path.pop();
      } else if (state.get(to) === 'open') backward.add(JSON.stringify([top.id, to]));
      else if (!state.has(to)) {
        state.set(to, 'open');
        path.push({ id: to, next: 0 });
      }
    }
  }
  return { order: order.reverse(), backward };
}
