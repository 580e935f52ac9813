import type { Agreement, OwnError } from './compare.ts';
import type { Case, Verdict } from './oracle.ts';

/** A disagreement that is meant, and why. */
interface Reason {
  readonly agreement: 'missed' | 'stricter';
  /** Oracles it holds for; all where not given. */
  readonly oracles?: readonly string[];
  /** `stricter`: each of our errors must be of a rule that has a reason. */
  readonly rule?: string;
  /** What our message (`stricter`) or theirs (`missed`) says. */
  readonly says?: RegExp;
  readonly why: string;
}

/** Every accepted disagreement with a real tool. */
export const REASONS: readonly Reason[] = [];

export interface Disagreement {
  readonly oracle: string;
  readonly agreement: Agreement;
  readonly file: Case;
  readonly verdict: Verdict;
  readonly errors: readonly OwnError[];
}

/** Why a disagreement is meant; undefined where nobody has said so. */
export function reasonFor(found: Disagreement): string | undefined {
  const known = REASONS.filter(
    (it) => it.agreement === found.agreement && (it.oracles?.includes(found.oracle) ?? true),
  );
  if (found.agreement === 'missed') {
    return known.find((it) => it.says?.test(found.verdict.message))?.why;
  }
  const whys = found.errors.map(
    ({ rule, message }) =>
      known.find((it) => it.rule === rule && (it.says?.test(message) ?? true))?.why,
  );
  return whys.every((why) => why !== undefined) ? [...new Set(whys)].join('; ') : undefined;
}
