import { commentsOf } from './comments.ts';
import { difference, modelOf } from './document-model.ts';
import { type LinePlan, planLines } from './format-lines.ts';
import type { Planned } from './intent.ts';
import { type Line, lineAfter, lineAt, lineEnd, lineStart } from './lines.ts';
import { type Refused, refuse } from './refusal.ts';
import { parseYaml, type SyntaxTree } from './syntax-tree.ts';
import { applyEdits, editSet, type TextEdit } from './text-edit.ts';

/**
 * Levels a document: each entry in the indents that the file uses most, one blank behind colons and dashes,
 * no blanks at the ends of lines, no more than one blank line together, a line break at the end.
 * Every comment and all that the document means stay, or it is refused.
 */
export function planFormat(tree: SyntaxTree): Planned {
  const error = tree.problems.find(({ severity }) => severity === 'error');
  if (error) {
    const { line } = tree.position(error.range.from);
    return refuse(
      'broken-yaml',
      `The text cannot be put in order while it has an error in line ${line}. Mend that first.`,
    );
  }
  if (tree.documentCount > 1) {
    return refuse(
      'several-documents',
      'The text holds several documents, parted by “---”. Only one of them can be read, so none is put in order.',
    );
  }
  try {
    return check(tree, editSet(tree.text, formatEdits(tree)));
  } catch (fault) {
    if (fault instanceof RangeError) return unsafe();
    throw fault;
  }
}

function check(tree: SyntaxTree, edits: readonly TextEdit[]): Planned {
  const after = parseYaml(applyEdits(tree.text, edits));
  const isSame =
    after.problems.length === tree.problems.length &&
    !difference(
      modelOf(tree.document?.contents ?? null),
      modelOf(after.document?.contents ?? null),
    ) &&
    isSameList(commentsOf(tree.text), commentsOf(after.text));
  return isSame ? { ok: true, edits, tree: after } : unsafe();
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function unsafe(): Refused {
  return refuse(
    'cannot-edit-safely',
    'The text is written in a way that cannot be put in order without risk to what it means. Nothing was changed.',
  );
}

function formatEdits(tree: SyntaxTree): readonly TextEdit[] {
  const { text } = tree;
  const { lines, gaps } = planLines(tree);
  const edits: TextEdit[] = [...gaps];
  const shift = shiftsOf(text, lines);
  const end = endOfText(text, lines);
  // Blank lines at the start have nothing to part.
  let isBlank = true;
  for (
    let line: Line | undefined = lineAt(text, 0);
    line && line.from <= end;
    line = lineAfter(text, line.to)
  ) {
    const plan = lines.get(line.from);
    if (plan?.kind === 'moved' && plan.exact) {
      edits.push(...movedExactly(text, line, plan.by));
      isBlank = false;
    } else if (line.kind === 'blank') {
      if (isBlank) edits.push({ from: line.from, to: line.to + 1, insert: '' });
      else if (line.to > line.from) edits.push({ from: line.from, to: line.to, insert: '' });
      isBlank = true;
    } else {
      isBlank = false;
      const indent = Math.max(0, shift(line));
      if (indent !== line.indent) {
        edits.push({ from: line.from, to: line.from + line.indent, insert: ' '.repeat(indent) });
      }
      edits.push(...trimmed(text, line, plan, end));
    }
  }
  const tail = text.slice(end);
  const isClean = tail === '\n' || text.trim() === '' || lines.has(end + 1);
  return isClean ? edits : [...edits, { from: end, to: text.length, insert: '\n' }];
}

/** Behind the last thing that the text says. */
function endOfText(text: string, lines: ReadonlyMap<number, LinePlan>): number {
  const end = text.trimEnd().length;
  const plan = lines.get(lineStart(text, end));
  return plan?.kind === 'moved' ? lineEnd(text, end) : end;
}

/** A line of a block scalar: blanks at its end are a part of it. */
function movedExactly(text: string, line: Line, by: number): readonly TextEdit[] {
  if (line.kind === 'blank' && line.indent + by <= 0) return [];
  if (by === 0 || (line.kind === 'blank' && line.to === line.from)) return [];
  const indent = text.slice(line.from, line.to).search(/[^ ]|$/);
  return [
    { from: line.from, to: line.from + indent, insert: ' '.repeat(Math.max(0, indent + by)) },
  ];
}

function trimmed(
  text: string,
  line: Line,
  plan: LinePlan | undefined,
  last: number,
): readonly TextEdit[] {
  // A text in quotes that goes on may end its lines as it likes.
  if (plan?.kind === 'moved') return [];
  const end = line.from + text.slice(line.from, line.to).trimEnd().length;
  return end < line.to && end !== last ? [{ from: end, to: line.to, insert: '' }] : [];
}

/** The column for each line; comments stand as the entry that they stood level with, the next one first. */
function shiftsOf(text: string, lines: ReadonlyMap<number, LinePlan>): (line: Line) => number {
  const above = new Map<number, number>();
  let by = 0;
  return (line) => {
    const plan = lines.get(line.from);
    if (plan?.kind === 'entry') {
      for (const indent of [...above.keys()]) if (indent > line.indent) above.delete(indent);
      above.set(line.indent, plan.column);
      by = plan.column - line.indent;
      return plan.column;
    }
    if (plan?.kind === 'moved') return line.indent + plan.by;
    if (line.kind !== 'comment') return line.indent;
    const next = nextEntry(text, line, lines);
    if (next && next.indent === line.indent) return next.column;
    return above.get(line.indent) ?? line.indent + by;
  };
}

function nextEntry(
  text: string,
  line: Line,
  lines: ReadonlyMap<number, LinePlan>,
): { readonly indent: number; readonly column: number } | undefined {
  for (let next = lineAfter(text, line.to); next; next = lineAfter(text, next.to)) {
    if (next.kind !== 'content') continue;
    const plan = lines.get(next.from);
    return plan?.kind === 'entry' ? { indent: next.indent, column: plan.column } : undefined;
  }
  return undefined;
}
