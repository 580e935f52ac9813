import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';
import { declareIntent, refuseDeclaration } from './declaration-field.ts';
import { planEdit } from './plan-edit.ts';

export interface DeclareNetworkArgs {
  readonly name: string;
}

/** Declares a network at the top of the file. */
export const declareNetwork: Command<DeclareNetworkArgs> = {
  id: 'declare-network',
  label: ({ name }) => `Declare network ${name}`,
  plan(doc, { name }) {
    const refused = refuseDeclaration(doc, 'network', name);
    if (refused) return refused;
    const path = ['networks', name];
    if (doc.networks.has(name)) {
      return refuse('network-exists', `The network ${name} is already declared.`, path);
    }
    return planEdit(doc, [declareIntent(doc, 'network', name)], { focus: path });
  },
};
