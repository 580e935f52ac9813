import type { Diagnostic, QuickFix } from '../rules/rule.ts';
import type { SourceRange } from '../text/text-edit.ts';

/** The fixes of the problems that are marked within these lines: each is marked where it begins. */
export function fixesAt(
  diagnostics: readonly Diagnostic[],
  lines: SourceRange,
): readonly QuickFix[] {
  return diagnostics
    .filter(({ range }) => lines.from <= range.from && range.from <= lines.to)
    .flatMap(({ fixes }) => fixes);
}
