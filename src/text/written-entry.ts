import { blockRange, entryEnd } from './block-lines.ts';
import { columnOf, isFirstOnLine, lineEnd } from './lines.ts';
import type { OwnEntry } from './own-entries.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { SourceRange } from './text-edit.ts';
import type { YamlPath } from './yaml-path.ts';

/** A line of an entry: where it stands, and what it says with the margin of the entry taken off. */
export interface WrittenLine extends SourceRange {
  readonly shown: string;
}

/** The lines of an entry with the comments of its own; in brackets, what the entry itself says. */
export function writtenLines(text: string, entry: OwnEntry): readonly WrittenLine[] {
  const { from, to } = entry.flow
    ? { from: entry.head, to: entryEnd(text, entry) }
    : blockRange(text, entry);
  const margin = columnOf(text, entry.head);
  const inline = entry.flow || !isFirstOnLine(text, entry.head);
  const lines: WrittenLine[] = [];
  for (let at = from; at <= to; ) {
    const end = Math.min(lineEnd(text, at), to);
    const line = text.slice(at, end);
    lines.push({ from: at, to: end, shown: inline && at === from ? line : cut(line, margin) });
    at = end + 1;
  }
  return lines;
}

/** The entry at `path` as it is written, at the left margin, the comments of its own included. */
export function writtenSource(tree: SyntaxTree, path: YamlPath): string | undefined {
  const entry = tree.entryAt(path);
  return (
    entry &&
    writtenLines(tree.text, entry)
      .map(({ shown }) => shown)
      .join('\n')
  );
}

/** Takes up to `margin` blanks off the left. */
function cut(line: string, margin: number): string {
  const blanks = line.length - line.trimStart().length;
  return line.slice(Math.min(blanks, margin));
}
