import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { findEditable } from './find-editable.ts';
import { removeItems } from './list-field.ts';
import { planField } from './plan-edit.ts';

export interface UnlinkVolumeArgs {
  readonly service: string;
  readonly volume: string;
  /** The path in the container; every link of the volume if missing. */
  readonly target?: string;
}

/** Takes the link of a named volume out of a service; the declaration stays, and so does the data. */
export const unlinkVolume: Command<UnlinkVolumeArgs> = {
  id: 'unlink-volume',
  label: ({ service, volume }) => `Unlink volume ${volume} from ${service}`,
  plan(doc, { service, volume, target: at }) {
    const target = findEditable(doc, service);
    if (!target.ok) return target;
    const indexes = target.service.volumes.flatMap(({ value, path }) => {
      const index = path.at(-1);
      const isMeant = value.source === volume && (at === undefined || value.target === at);
      return isMeant && typeof index === 'number' ? [index] : [];
    });
    if (indexes.length === 0) {
      const where = at === undefined ? '' : ` at ${at}`;
      return refuse('not-linked', `${service} has no volume ${volume}${where}.`);
    }
    return planField(doc, service, removeItems(target, 'volumes', indexes), target.service.path);
  },
};
