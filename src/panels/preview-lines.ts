import type { TextEdit } from '../text/text-edit.ts';

export interface PreviewLine {
  readonly kind: 'added' | 'removed';
  readonly text: string;
}

/** The lines that edits of `before` would add and remove, in order. */
export function previewLines(before: string, edits: readonly TextEdit[]): readonly PreviewLine[] {
  const lines: PreviewLine[] = [];
  for (const hunk of hunks(before, edits)) {
    const [old, fresh] = [hunk.old.split('\n'), hunk.fresh.split('\n')];
    let start = 0;
    while (start < Math.min(old.length, fresh.length) && old[start] === fresh[start]) start++;
    let end = 0;
    while (
      end < Math.min(old.length, fresh.length) - start &&
      old[old.length - 1 - end] === fresh[fresh.length - 1 - end]
    ) {
      end++;
    }
    lines.push(
      ...old.slice(start, old.length - end).map((text) => ({ kind: 'removed' as const, text })),
      ...fresh.slice(start, fresh.length - end).map((text) => ({ kind: 'added' as const, text })),
    );
  }
  return lines;
}

/** Whole lines around edits, those that share a line joined. */
function hunks(
  text: string,
  edits: readonly TextEdit[],
): readonly { readonly old: string; readonly fresh: string }[] {
  const groups: { from: number; to: number; edits: TextEdit[] }[] = [];
  for (const edit of edits) {
    const from = text.lastIndexOf('\n', edit.from - 1) + 1;
    const end = text.indexOf('\n', edit.to);
    const to = end < 0 ? text.length : end;
    const last = groups.at(-1);
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups.map((group) => {
    let fresh = '';
    let at = group.from;
    for (const edit of group.edits) {
      fresh += text.slice(at, edit.from) + edit.insert;
      at = edit.to;
    }
    return { old: text.slice(group.from, group.to), fresh: fresh + text.slice(at, group.to) };
  });
}
