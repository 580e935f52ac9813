import { lineEnd, lineStart } from './lines.ts';
import { type OpenMark, openMarks } from './open-marks.ts';
import type { SyntaxProblem, SyntaxTree } from './syntax-tree.ts';
import type { SourceRange } from './text-edit.ts';

/** A syntax problem in words of a newcomer. */
export interface SyntaxSentence {
  /** Stable and kebab-case. */
  readonly code: string;
  /** What is wrong, where, and how to mend it. */
  readonly sentence: string;
  /** Where the mistake is, which may be far above where the reader gave up. */
  readonly range: SourceRange;
}

/** A problem with what stands around it, for those who explain it. */
export interface Scene {
  readonly problem: SyntaxProblem;
  readonly tree: SyntaxTree;
  readonly text: string;
  /** Where the reader noticed. */
  readonly range: SourceRange;
  readonly line: number;
  /** What stands at the problem, shortened to one line. */
  readonly found: string;
  /** The line of the problem without its indent, and where that stands. */
  readonly content: string;
  readonly contentRange: SourceRange;
  /** Quotes and brackets that are left open. */
  readonly open: readonly OpenMark[];
}

/** Says what a problem is, if it is of its kind. Without a range the place is where the reader noticed. */
export type Explain = (
  scene: Scene,
) => { readonly code: string; readonly sentence: string; readonly range?: SourceRange } | undefined;

/** What stands around a problem of a text. */
export function sceneOf(tree: SyntaxTree, problem: SyntaxProblem): Scene {
  const { text } = tree;
  const { from, to } = problem.range;
  const found = (text.slice(from, Math.max(to, from + 1)).split('\n')[0] ?? '').slice(0, 40);
  const around = { problem, tree, text, found, open: openMarks(text) };
  return { ...around, range: problem.range, ...contentAt(tree, from) };
}

/** The line of an offset: its number, and what stands on it without indent and comment. */
export function contentAt(
  tree: SyntaxTree,
  at: number,
): Pick<Scene, 'line' | 'content' | 'contentRange'> {
  const start = lineStart(tree.text, at);
  const raw = tree.text.slice(start, lineEnd(tree.text, start));
  const content = raw.trim().replace(/\s+#.*$/, '');
  const from = start + raw.length - raw.trimStart().length;
  return {
    line: tree.position(at).line,
    content,
    contentRange: { from, to: from + content.length },
  };
}

/** A text in one line of a sentence. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
