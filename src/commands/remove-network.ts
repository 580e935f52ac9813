import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Intent } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { planEdit } from './plan-edit.ts';
import { findReferences, removeReferences } from './references.ts';

export interface RemoveNetworkArgs {
  readonly name: string;
  /** What to do about services that are on it; default: refuse. */
  readonly uses?: 'remove' | 'refuse';
}

/** Removes the declaration of a network, with its uses if asked to. */
export const removeNetwork: Command<RemoveNetworkArgs> = {
  id: 'remove-network',
  label: ({ name }) => `Remove network ${name}`,
  plan(doc, { name, uses = 'refuse' }) {
    const path = ['networks', name];
    const references = findReferences(doc, name, 'network');
    if (!doc.networks.has(name) && references.length === 0) {
      return refuse('unknown-network', `There is no network called ${name}.`, ['networks']);
    }
    const owners = [...new Set(references.map(({ relation }) => relation.from))];
    if (uses === 'refuse' && owners.length > 0) {
      return refuse(
        'still-used',
        `${name} is still used by ${owners.join(', ')}. Take it away there first, or remove it together with its uses.`,
        references[0]?.path,
      );
    }
    const whole = doc.networks.size === 1 && doc.syntax.root.get('networks')?.anchor === undefined;
    const declaration: readonly Intent[] = doc.syntax.has(path)
      ? [{ kind: 'delete', path: whole ? ['networks'] : path }]
      : [];
    const back = owners.filter((owner) => isAlone(doc, owner));
    return planEdit(doc, [...removeReferences(doc, references), ...declaration], {
      caution:
        back.length > 0
          ? `${back.join(', ')} ${back.length === 1 ? 'is' : 'are'} on the app’s default network again.`
          : undefined,
    });
  },
};

/** Whether a service is on one network only. */
function isAlone(doc: ComposeDocument, service: string): boolean {
  return doc.services.get(service)?.networks.length === 1;
}
