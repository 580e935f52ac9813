/** Lines that can be folded away, 1-based, the first of them staying. */
export interface FoldingRange {
  readonly start: number;
  readonly end: number;
  readonly kind: 'entry' | 'comment';
}

interface Open {
  readonly line: number;
  readonly indent: number;
  /** A key alone on its line may have its list at its own column. */
  readonly isKey: boolean;
}

/**
 * What can be folded, told from indentation, so that it holds in text that does not parse: entries with all
 * below them, lists that are not indented, block scalars, and comments of several lines.
 */
export function foldingRanges(text: string): readonly FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const open: Open[] = [];
  let last = 0;
  let comment: Open | undefined;
  const close = (indent: number, isItem: boolean): void => {
    for (let top = open.at(-1); top && endsAt(top, indent, isItem); top = open.at(-1)) {
      open.pop();
      if (last > top.line) ranges.push({ start: top.line, end: last, kind: 'entry' });
    }
  };
  const endComment = (line: number): void => {
    if (comment && line - 1 > comment.line) {
      ranges.push({ start: comment.line, end: line - 1, kind: 'comment' });
    }
    comment = undefined;
  };
  const lines = text.split('\n');
  for (const [index, source] of lines.entries()) {
    const line = index + 1;
    const content = source.trimStart();
    const indent = source.length - content.length;
    const isComment = content.startsWith('#');
    if (!isComment || comment?.indent !== indent) endComment(line);
    if (isComment) {
      comment ??= { line, indent, isKey: false };
      continue;
    }
    if (content === '') continue;
    const isItem = /^-(\s|$)/.test(content);
    close(indent, isItem);
    open.push({ line, indent, isKey: !isItem && /:\s*([&!]\S+\s*)*(#.*)?$/.test(content) });
    last = line;
  }
  endComment(lines.length + 1);
  close(-1, false);
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

function endsAt(top: Open, indent: number, isItem: boolean): boolean {
  return top.indent > indent || (top.indent === indent && !(isItem && top.isKey));
}
