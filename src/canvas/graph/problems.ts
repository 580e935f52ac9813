import type { Diagnostic, Severity } from '../../rules/rule.ts';
import type { CardProblems } from './sentences.ts';

const WEIGHT: Record<Severity, number> = { error: 2, warning: 1, info: 0 };

/** For each service the problems of its worst severity: how many, and the first in words. */
export function problemsByService(
  diagnostics: readonly Diagnostic[],
): ReadonlyMap<string, CardProblems> {
  const found = new Map<string, CardProblems>();
  for (const { service, severity, message } of diagnostics) {
    if (service === undefined) continue;
    const known = found.get(service);
    if (!known || WEIGHT[severity] > WEIGHT[known.severity]) {
      found.set(service, { count: 1, severity, first: message });
    } else if (known.severity === severity) {
      found.set(service, { ...known, count: known.count + 1 });
    }
  }
  return found;
}
