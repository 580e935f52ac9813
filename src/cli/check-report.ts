import type { Diagnostic, Severity } from '../rules/rule.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import type { CheckedFile } from './check-file.ts';

interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** 1-based, as editors count. */
export function placeIn(tree: SyntaxTree, { range }: Diagnostic): Place {
  const start = tree.position(range.from);
  const end = tree.position(range.to);
  return { ...start, endLine: end.line, endColumn: end.column };
}

/** A problem as one line of JSON. */
export function jsonLine({ file, tree }: CheckedFile, found: Diagnostic): string {
  const { rule, severity, message } = found;
  return JSON.stringify({ file, rule, severity, message, ...placeIn(tree, found) });
}

/** A problem for people: place, sentence, the line it is about and a mark below it. */
export function textLines({ file, tree }: CheckedFile, found: Diagnostic): readonly string[] {
  const { line, column } = placeIn(tree, found);
  const source = tree.text.split('\n', line)[line - 1] ?? '';
  const length = Math.max(1, Math.min(found.range.to - found.range.from, source.length));
  const gutter = String(line).padStart(5);
  // Tabs stay tabs, so that the mark stands below its text.
  const indent = source.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [
    `${file}:${line}:${column}  ${found.severity}  ${found.message}  (${found.rule})`,
    `${gutter} | ${source}`,
    `${' '.repeat(gutter.length)} | ${indent}${'^'.repeat(length)}`,
  ];
}

/** `2 errors, 1 warning in 3 files` */
export function summaryLine(files: readonly CheckedFile[]): string {
  const count = (severity: Severity) =>
    files.reduce(
      (sum, { diagnostics }) =>
        sum + diagnostics.filter((found) => found.severity === severity).length,
      0,
    );
  const parts = [
    plural(count('error'), 'error'),
    plural(count('warning'), 'warning'),
    plural(count('info'), 'hint'),
  ];
  return `${parts.join(', ')} in ${plural(files.length, 'file')}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
