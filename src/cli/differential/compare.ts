import type { Diagnostic } from '../../rules/rule.ts';
import { checkFile } from '../check-file.ts';
import type { Case, Oracle, Verdict } from './oracle.ts';
import { proofsFor } from './reasons.ts';

/** `missed`: they refuse, we do not. `stricter`: they accept, we do not. */
export type Agreement = 'agree' | 'missed' | 'stricter' | 'outside';

export interface Comparison {
  readonly oracle: Oracle;
  readonly file: Case;
  readonly verdict: Verdict;
  /** Our errors for the oracle's target; what is refused as no compose file is one error. */
  readonly errors: readonly OwnError[];
  readonly agreement: Agreement;
  /** Which real tool or device refuses what this one accepts; undefined where nobody is known to. */
  readonly proofs: readonly string[] | undefined;
}

export interface OwnError {
  readonly rule: string;
  readonly message: string;
}

/** Their verdict beside ours; undefined where they say nothing of this file. */
export async function compare(oracle: Oracle, file: Case): Promise<Comparison | undefined> {
  const verdict = await oracle.judge(file);
  if (!verdict) return undefined;
  const errors = ownErrors(file, oracle);
  const agreement = agreementOf(verdict, errors.length > 0);
  const proofs = proofsFor({ oracle: oracle.id, agreement, errors });
  return { oracle, file, verdict, errors, agreement, proofs };
}

function agreementOf({ says }: Verdict, refused: boolean): Agreement {
  if (says === 'outside') return 'outside';
  if ((says === 'refuses') === refused) return 'agree';
  return refused ? 'stricter' : 'missed';
}

/** What we refuse a file for. */
export function ownErrors(file: Case, { target }: Oracle): readonly OwnError[] {
  const checked = checkFile(file.name, file.bytes, {
    target,
    onFault(rule, fault) {
      throw new Error(`${rule.meta.id} failed on ${file.name}: ${fault}`);
    },
  });
  if (!checked.ok) return [{ rule: 'not-compose', message: checked.refusal.sentence }];
  return checked.diagnostics.filter(isError);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
