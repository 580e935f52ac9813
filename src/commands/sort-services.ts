import type { ComposeDocument } from '../compose/compose-document.ts';
import { dependencyGraph, findCycle, printCycle, startOrder } from '../compose/dependency-graph.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { findBorrowings, planOrder, refuseOrdering } from './order-services.ts';

export type SortServicesArgs = Readonly<Record<never, never>>;

/**
 * Puts the services in the order in which they start, those that start together as they were.
 * What other services take values from stays above them.
 */
export const sortServices: Command<SortServicesArgs> = {
  id: 'sort-services',
  label: () => 'Sort the services by start order',
  plan(doc) {
    const refused = refuseOrdering(doc);
    if (refused) return refused;
    const graph = dependencyGraph(doc, true);
    const cycle = findCycle(graph);
    if (cycle) {
      return refuse(
        'has-cycle',
        `There is no start order: ${printCycle(cycle)} wait for each other for ever. Take one of these dependencies away first.`,
      );
    }
    const names = belowOwners(doc, startOrder(graph).flat());
    if (names.every((name, index) => [...doc.services.keys()][index] === name)) {
      return refuse('is-sorted', 'The services stand in start order already.', doc.servicesPath);
    }
    return planOrder(doc, names, { focus: doc.servicesPath });
  },
};

/** The names with each service behind those whose anchors it takes values from. */
function belowOwners(doc: ComposeDocument, names: readonly string[]): readonly string[] {
  const owners = new Map<string, string[]>();
  for (const { from, owner } of findBorrowings(doc)) {
    owners.set(from, [...(owners.get(from) ?? []), owner]);
  }
  const placed = new Set<string>();
  const place = (name: string): void => {
    if (placed.has(name)) return;
    for (const owner of owners.get(name) ?? []) place(owner);
    placed.add(name);
  };
  for (const name of names) place(name);
  return [...placed];
}
