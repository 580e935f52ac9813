import type { Diagnostic } from '../rules/rule.ts';
import type { SyntaxProblem } from '../text/syntax-tree.ts';
import type { Snapshot } from './session.ts';

/**
 * Why the text cannot be read: in the rules' words and at their place where they have any, else in
 * the reader's own. Undefined for a text that can be read.
 */
export function textError({
  doc,
  diagnostics,
}: Pick<Snapshot, 'doc' | 'diagnostics'>): Diagnostic | SyntaxProblem | undefined {
  const noticed = doc.syntax.problems.find(({ severity }) => severity === 'error');
  const told = diagnostics.find(
    ({ rule, severity }) => rule === 'yaml-syntax' && severity === 'error',
  );
  return noticed && (told ?? noticed);
}

/** The line of what keeps the text from being read, counted from 1. */
export function errorLine(snapshot: Pick<Snapshot, 'doc' | 'diagnostics'>): number | undefined {
  const error = textError(snapshot);
  return error && snapshot.doc.syntax.position(error.range.from).line;
}
