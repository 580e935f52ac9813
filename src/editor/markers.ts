import type { Diagnostic, Severity } from '../rules/rule.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { wholeLines } from './text-changes.ts';

/** What a diagnostic shows in the text, still in offsets of the text it belongs to. */
export interface MarkerData {
  readonly severity: Severity;
  readonly message: string;
  readonly rule: string;
  readonly range: SourceRange;
}

/**
 * The markers of a text. A range that would be invisible is widened to a character, one that runs
 * over several lines is cut after its first, lest a whole service be underlined for one missing key.
 */
export function markersOf(text: string, diagnostics: readonly Diagnostic[]): readonly MarkerData[] {
  return diagnostics.map(({ severity, message, rule, range, fixes }) => ({
    severity,
    message: fixes.length > 0 ? `${message}\n${fixHint(fixes.map((fix) => fix.title))}` : message,
    rule,
    range: visibleRange(text, range),
  }));
}

function fixHint(titles: readonly string[]): string {
  return `To mend it: ${titles.join('; or ')}.`;
}

function visibleRange(text: string, range: SourceRange): SourceRange {
  const from = Math.min(range.from, text.length);
  const line = wholeLines(text, { from, to: from });
  const to = Math.min(Math.max(range.to, from), line.to);
  if (to > from) return { from, to };
  // Nothing to underline: the character before, or the line's first.
  return from > line.from
    ? { from: from - 1, to: from }
    : { from, to: Math.min(from + 1, line.to) };
}

/** The worst problem of each line (1-based), for the marks beside the line numbers. */
export function worstByLine(
  markers: readonly { readonly line: number; readonly severity: Severity }[],
): ReadonlyMap<number, Severity> {
  const worst = new Map<number, Severity>();
  for (const { line, severity } of markers) {
    const known = worst.get(line);
    if (!known || severityOrder(severity) < severityOrder(known)) worst.set(line, severity);
  }
  return worst;
}

/** 0 for the worst. */
export function severityOrder(severity: Severity): number {
  return severity === 'error' ? 0 : severity === 'warning' ? 1 : 2;
}
