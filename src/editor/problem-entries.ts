import type { ComposeDocument } from '../compose/compose-document.ts';
import { serviceOf } from '../compose/service-of.ts';
import type { Diagnostic, Severity } from '../rules/rule.ts';
import type { Selection, Snapshot } from '../store/session.ts';
import type { SyntaxProblem } from '../text/syntax-tree.ts';
import { isSamePath, printPath, type YamlPath } from '../text/yaml-path.ts';
import { severityOrder } from './markers.ts';

/** One line of the problems list. */
export interface ProblemEntry {
  /** Tells entries apart and stays the same while the text around moves. */
  readonly key: string;
  readonly diagnostic: Diagnostic;
  readonly line: number;
  readonly column: number;
}

/** The problems, the worst first, those of one severity in the order of the text. */
export function problemEntries(
  doc: ComposeDocument,
  diagnostics: readonly Diagnostic[],
): readonly ProblemEntry[] {
  const seen = new Map<string, number>();
  return [...diagnostics]
    .sort(
      (a, b) =>
        severityOrder(a.severity) - severityOrder(b.severity) || a.range.from - b.range.from,
    )
    .map((diagnostic) => {
      const name = `${diagnostic.rule} ${printPath(diagnostic.path)}`;
      const times = (seen.get(name) ?? 0) + 1;
      seen.set(name, times);
      return { key: `${name} ${times}`, diagnostic, ...doc.syntax.position(diagnostic.range.from) };
    });
}

/** `2 errors, 1 warning`; severities that do not occur are left out. */
export function countSentence(diagnostics: readonly Diagnostic[]): string {
  const count = (severity: Severity, one: string, many: string): string[] => {
    const found = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
    return found === 0 ? [] : [`${found} ${found === 1 ? one : many}`];
  };
  return [
    ...count('error', 'error', 'errors'),
    ...count('warning', 'warning', 'warnings'),
    ...count('info', 'hint', 'hints'),
  ].join(', ');
}

/** Where a problem stands as a path: its own, or for one of the syntax that of the entry around it. */
function pathOfProblem(doc: ComposeDocument, problem: Diagnostic | SyntaxProblem): YamlPath {
  return 'path' in problem && problem.path.length > 0
    ? problem.path
    : doc.syntax.pathAt(problem.range.from);
}

/** What going to a problem selects. */
export function selectionOfProblem(
  doc: ComposeDocument,
  problem: Diagnostic | SyntaxProblem,
): Selection {
  const focus = pathOfProblem(doc, problem);
  const service = ('service' in problem && problem.service) || serviceOf(doc, focus);
  return { services: service ? [service] : [], focus, by: 'problems' };
}

/** The problem that a selection from the problems list stands for, so that the text shows its very characters. */
export function problemOfSelection(
  snapshot: Pick<Snapshot, 'doc' | 'diagnostics' | 'selection'>,
): Diagnostic | SyntaxProblem | undefined {
  const { doc, diagnostics, selection } = snapshot;
  if (selection.by !== 'problems') return undefined;
  return [...diagnostics, ...doc.syntax.problems].find((problem) =>
    isSamePath(pathOfProblem(doc, problem), selection.focus ?? []),
  );
}
