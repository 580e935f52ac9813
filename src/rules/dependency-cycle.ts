import { dialectOf, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument, Relation, RelationKind } from '../compose/compose-document.ts';
import { findCycles, printCycle } from '../compose/dependency-graph.ts';
import { fix, ownFixes, removal } from './fixes.ts';
import { everywhere } from './reader-names.ts';
import type { Rule } from './rule.ts';

/** What makes one service wait for another, by what reads the file. */
const WAITING: Readonly<Record<'classic' | 'spec', ReadonlySet<RelationKind>>> = {
  classic: new Set(['depends_on', 'network_mode']),
  spec: new Set(['depends_on', 'network_mode', 'links', 'volumes_from', 'ipc', 'pid']),
};

export const dependencyCycle: Rule = {
  scope: 'app',
  meta: {
    id: 'dependency-cycle',
    severity: everywhere('error'),
    summary: 'Services wait for each other in a circle.',
    why: 'Each service waits for the next and the last for the first, so none would ever start. Today’s builders refuse such a file; older ones let it through and the device waits for ever.',
    source: 'compose-go: dependency cycle detected; supervisor: no check, no progress',
    examples: {
      good: [
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends_on: [api]\n  api:\n    image: alpine:3.20\n",
      ],
      bad: [
        "version: '2.1'\nservices:\n  proxy:\n    image: alpine:3.20\n    depends_on: [api]\n  api:\n    image: alpine:3.20\n    depends_on: [db]\n  db:\n    image: alpine:3.20\n    depends_on: [proxy]\n",
        "version: '2.1'\nservices:\n  web:\n    image: alpine:3.20\n    depends_on: [web]\n",
      ],
    },
  },
  *check(doc, target) {
    const edges = waitingEdges(doc, target);
    const graph = new Map([...edges].map(([name, needs]) => [name, new Set(needs.keys())]));
    for (const cycle of findCycles(graph)) {
      const way = cycle.flatMap((name, at) => edges.get(name)?.get(cycle[at + 1] ?? '') ?? []);
      const last = way.at(-1);
      if (!last) continue;
      yield {
        path: last.path,
        message: `${printCycle(cycle)}: ${way.length === 1 ? 'the service waits for itself' : 'these services wait for each other in a circle'}. ${consequence(target)} Remove one of the dependencies.`,
        fixes: [last, ...way.slice(0, -1)]
          .filter((edge) => edge.kind === 'depends_on')
          .flatMap((edge) =>
            ownFixes(
              doc,
              edge.path,
              fix(`Remove ${edge.from} → ${edge.to}`, 'changes-behaviour', removal(edge.path)),
            ),
          ),
      };
    }
  },
};

/** For each service what it waits for, and the place that says so. */
function waitingEdges(
  doc: ComposeDocument,
  target: TargetId,
): ReadonlyMap<string, ReadonlyMap<string, Relation>> {
  const waiting = WAITING[dialectOf(target)];
  const edges = new Map<string, Map<string, Relation>>();
  for (const name of doc.services.keys()) edges.set(name, new Map());
  for (const relation of doc.relations) {
    if (!waiting.has(relation.kind) || !doc.services.has(relation.to)) continue;
    const known = edges.get(relation.from);
    // Of two reasons to wait the one that no click takes away is the one to tell of.
    if (!known?.has(relation.to) || relation.kind !== 'depends_on') {
      known?.set(relation.to, relation);
    }
  }
  return edges;
}

function consequence(target: TargetId): string {
  switch (target) {
    case 'balena':
      return 'Balena’s builder refuses the file.';
    case 'compose':
      return 'Docker Compose refuses the file.';
    default:
      return 'The builder lets it through, but the device waits for ever and starts none of them.';
  }
}
