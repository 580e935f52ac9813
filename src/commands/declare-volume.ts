import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { declareIntent, refuseDeclaration } from './declaration-field.ts';
import { planEdit } from './plan-edit.ts';
import { singleLetterCaution } from './volume-field.ts';

export interface DeclareVolumeArgs {
  readonly name: string;
}

/** Declares a named volume at the top of the file. */
export const declareVolume: Command<DeclareVolumeArgs> = {
  id: 'declare-volume',
  label: ({ name }) => `Declare volume ${name}`,
  plan(doc, { name }) {
    const refused = refuseDeclaration(doc, 'volume', name);
    if (refused) return refused;
    const path = ['volumes', name];
    if (doc.volumes.has(name)) {
      return refuse('volume-exists', `The volume ${name} is already declared.`, path);
    }
    return planEdit(doc, [declareIntent(doc, 'volume', name)], {
      focus: path,
      caution: singleLetterCaution(name),
    });
  },
};
