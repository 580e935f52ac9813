import type { Command } from './command.ts';
import { removeServices } from './remove-services.ts';

export interface RemoveServiceArgs {
  readonly name: string;
  /** What to do about services that name this one; default: take that out of them. */
  readonly references?: 'remove' | 'refuse';
}

/** Removes a service with everything in the others that refers to it. */
export const removeService: Command<RemoveServiceArgs> = {
  id: 'remove-service',
  label: ({ name }) => `Remove ${name}`,
  plan: (doc, { name, references }) =>
    removeServices.plan(doc, { names: [name], ...(references && { references }) }),
};
