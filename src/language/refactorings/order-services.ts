import { bindCommand } from '../../commands/bind-command.ts';
import { moveService } from '../../commands/move-service.ts';
import { refuseOrdering } from '../../commands/order-services.ts';
import { sortServices } from '../../commands/sort-services.ts';
import { dependencyGraph, startOrder } from '../../compose/dependency-graph.ts';
import type { Refactorer, Refactoring } from './refactoring.ts';

/** The order of the services in the file: by start, or one up or down. */
export const orderServices: Refactorer = ({ doc, path }) => {
  if (doc.services.size < 2 || doc.syntax.view(doc.servicesPath)?.flow || refuseOrdering(doc)) {
    return [];
  }
  const names = [...doc.services.keys()];
  const order = startOrder(dependencyGraph(doc, true)).flat();
  const isSorted =
    order.length < names.length || order.every((name, index) => names[index] === name);
  const offers: Refactoring[] = isSorted
    ? []
    : [
        {
          title: 'Sort the services by start order',
          kind: 'move',
          command: bindCommand(sortServices, {}),
        },
      ];
  const name = path[doc.servicesPath.length];
  if (typeof name !== 'string' || !doc.services.has(name)) return offers;
  const at = names.indexOf(name);
  const moves = ([-1, 1] as const).filter((by) => names[at + by] !== undefined);
  return [
    ...offers,
    ...moves.map(
      (by): Refactoring => ({
        title: `Move ${name} ${by < 0 ? 'up' : 'down'} in the file`,
        kind: 'move',
        command: bindCommand(moveService, { name, by }),
      }),
    ),
  ];
};
