import type { Command } from './command.ts';
import { declareIntent, refuseDeclaration } from './declaration-field.ts';
import { findEditable } from './find-editable.ts';
import { appendItem } from './list-field.ts';
import { planField } from './plan-edit.ts';
import { type Link, linkItem, refuseLink, singleLetterCaution } from './volume-field.ts';

export type AddNamedVolumeArgs = Link;

/** Links a named volume at a path of a service and declares it at the top if it is not yet. */
export const addNamedVolume: Command<AddNamedVolumeArgs> = {
  id: 'add-named-volume',
  label: ({ service, volume, target }) => `Link volume ${volume} at ${target} of ${service}`,
  plan(doc, args) {
    const target = findEditable(doc, args.service);
    if (!target.ok) return target;
    const refused =
      refuseDeclaration(doc, 'volume', args.volume) ?? refuseLink(target.service, args);
    if (refused) return refused;
    const edit = appendItem(target, 'volumes', linkItem(target.service, args));
    if (!edit.ok) return edit;
    const declare = doc.volumes.has(args.volume) ? [] : [declareIntent(doc, 'volume', args.volume)];
    return planField(
      doc,
      args.service,
      { ...edit, intents: [...edit.intents, ...declare] },
      [...target.service.path, 'volumes'],
      singleLetterCaution(args.volume),
    );
  },
};
