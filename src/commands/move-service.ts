import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { refuseUnknown } from './find-editable.ts';
import { planOrder, refuseOrdering } from './order-services.ts';

export interface MoveServiceArgs {
  readonly name: string;
  readonly by: -1 | 1;
}

/** Moves a service above or below its neighbour in the file, with its comments. */
export const moveService: Command<MoveServiceArgs> = {
  id: 'move-service',
  label: ({ name, by }) => `Move ${name} ${by < 0 ? 'up' : 'down'} in the file`,
  plan(doc, { name, by }) {
    const refused = refuseOrdering(doc);
    if (refused) return refused;
    const names = [...doc.services.keys()];
    const at = names.indexOf(name);
    if (at < 0) return refuseUnknown(doc, name);
    const other = names[at + by];
    if (other === undefined) {
      return refuse('at-end', `${name} is the ${by < 0 ? 'first' : 'last'} service already.`, [
        ...doc.servicesPath,
        name,
      ]);
    }
    names[at] = other;
    names[at + by] = name;
    return planOrder(doc, names, { select: [name], focus: [...doc.servicesPath, name] });
  },
};
