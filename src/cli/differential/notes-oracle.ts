import { MUTANTS } from './mutants.ts';
import type { Oracle } from './oracle.ts';

/**
 * What is known of today's builder and supervisor, which cannot run here: for planted faults alone,
 * as noted down with each kind.
 */
export const notesOracle: Oracle = {
  id: 'notes',
  title: 'balena’s builder and supervisor, as noted',
  target: 'balena',
  async missing() {
    return undefined;
  },
  async judge({ mutant }) {
    const kind = MUTANTS.find(({ id }) => id === mutant);
    if (!kind) return undefined;
    return kind.refusedBy.has('balena')
      ? { says: 'refuses', message: `${kind.id} is noted as refused` }
      : { says: 'accepts', message: '' };
  },
};
