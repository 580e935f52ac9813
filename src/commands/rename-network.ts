import type { Intent } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { refuseVersionOne } from './find-editable.ts';
import { refuseName } from './names.ts';
import { planEdit } from './plan-edit.ts';
import { areShared, findReferences } from './references.ts';

export interface RenameNetworkArgs {
  readonly from: string;
  readonly to: string;
}

/** The network of every service that names none. */
const DEFAULT = 'default';

/** Renames a network: its declaration and every service that is in it, as a list item or as a key. */
export const renameNetwork: Command<RenameNetworkArgs> = {
  id: 'rename-network',
  label: ({ from, to }) => `Rename network ${from} to ${to}`,
  plan(doc, { from, to }) {
    const refused = refuseVersionOne(doc, 'networks') ?? refuseName('network', to);
    if (refused) return refused;
    const path = ['networks', from];
    const references = findReferences(doc, from, 'network');
    if (!doc.networks.has(from) && references.length === 0) {
      return refuse('unknown-network', `There is no network called ${from}.`, ['networks']);
    }
    if (from === to) return refuse('same-name', `The network is already called ${to}.`, path);
    if (from === DEFAULT || to === DEFAULT) {
      return refuse(
        'default-network',
        '“default” is the network of all services that name none, so this would put services into another network. Choose another name, or list the networks of each service.',
        path,
      );
    }
    if (doc.networks.has(to) || findReferences(doc, to, 'network').length > 0) {
      return refuse('name-taken', `There is already a network called ${to}. Choose another name.`, [
        'networks',
        to,
      ]);
    }
    const declaration: readonly Intent[] = doc.syntax.has(path)
      ? [{ kind: 'rename-key', path, key: to }]
      : [];
    const uses = references.map(
      ({ path: use }): Intent =>
        typeof use.at(-1) === 'number'
          ? { kind: 'set', path: use, value: to }
          : { kind: 'rename-key', path: use, key: to },
    );
    return planEdit(doc, [...declaration, ...uses], {
      focus: ['networks', to],
      caution: areShared(references) ? 'A use at a shared anchor was renamed too.' : undefined,
    });
  },
};
