import type { Intent } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { planEdit } from './plan-edit.ts';
import { findReferences, removeReferences } from './references.ts';

export interface RemoveVolumeArgs {
  readonly name: string;
  /** What to do about services that use it; default: refuse. */
  readonly uses?: 'remove' | 'refuse';
}

/** Removes the declaration of a named volume, with its uses if asked to. */
export const removeVolume: Command<RemoveVolumeArgs> = {
  id: 'remove-volume',
  label: ({ name }) => `Remove volume ${name}`,
  plan(doc, { name, uses = 'refuse' }) {
    const path = ['volumes', name];
    const references = findReferences(doc, name, 'volume');
    if (!doc.volumes.has(name) && references.length === 0) {
      return refuse('unknown-volume', `There is no volume called ${name}.`, ['volumes']);
    }
    const owners = [...new Set(references.map(({ relation }) => relation.from))];
    if (uses === 'refuse' && owners.length > 0) {
      return refuse(
        'still-used',
        `${name} is still used by ${owners.join(', ')}. Unlink it there first, or remove it together with its uses.`,
        references[0]?.path,
      );
    }
    const whole = doc.volumes.size === 1 && doc.syntax.root.get('volumes')?.anchor === undefined;
    const declaration: readonly Intent[] = doc.syntax.has(path)
      ? [{ kind: 'delete', path: whole ? ['volumes'] : path }]
      : [];
    return planEdit(doc, [...removeReferences(doc, references), ...declaration], {
      caution: `Devices in the field keep the data of ${name} until it is purged there.`,
    });
  },
};
