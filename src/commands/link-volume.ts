import { refuse } from '../text/refusal.ts';
import { addNamedVolume } from './add-named-volume.ts';
import type { Command } from './command.ts';
import type { Link } from './volume-field.ts';

export type LinkVolumeArgs = Link;

/** Links a volume that is already declared at a path of a service. */
export const linkVolume: Command<LinkVolumeArgs> = {
  id: 'link-volume',
  label: addNamedVolume.label,
  plan(doc, args) {
    if (doc.volumes.has(args.volume)) return addNamedVolume.plan(doc, args);
    const names = [...doc.volumes.keys()];
    const known = names.length === 0 ? 'none is declared yet' : `there are: ${names.join(', ')}`;
    return refuse('unknown-volume', `There is no volume called ${args.volume}; ${known}.`, [
      'volumes',
    ]);
  },
};
