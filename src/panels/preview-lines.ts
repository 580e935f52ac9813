import type { TextEdit } from '../text/text-edit.ts';

export interface PreviewLine {
  readonly kind: 'added' | 'removed';
  readonly text: string;
}

/** Regions with more lines than this are shown as a whole, old before new. */
const COMPARED_LINES = 400;

/** The lines that edits of `before` would add and remove, in order. */
export function previewLines(before: string, edits: readonly TextEdit[]): readonly PreviewLine[] {
  return hunks(before, edits).flatMap(({ old, fresh }) =>
    compareLines(old.split('\n'), fresh.split('\n')),
  );
}

/** By the longest run of lines that both have, in order. */
function compareLines(old: readonly string[], fresh: readonly string[]): readonly PreviewLine[] {
  const kept =
    old.length > COMPARED_LINES || fresh.length > COMPARED_LINES ? [] : common(old, fresh);
  const lines: PreviewLine[] = [];
  let [at, to] = [0, 0];
  for (const [oldAt, freshAt] of [...kept, [old.length, fresh.length] as const]) {
    for (const text of old.slice(at, oldAt)) lines.push({ kind: 'removed', text });
    for (const text of fresh.slice(to, freshAt)) lines.push({ kind: 'added', text });
    [at, to] = [oldAt + 1, freshAt + 1];
  }
  return lines;
}

/** The places of the lines in both texts that a longest common subsequence keeps. */
function common(
  a: readonly string[],
  b: readonly string[],
): readonly (readonly [number, number])[] {
  const longest = a.map(() => b.map(() => 0));
  const length = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = longest[i] ?? [];
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] =
        a[i] === b[j] ? length(i + 1, j + 1) + 1 : Math.max(length(i + 1, j), length(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (length(i + 1, j) >= length(i, j + 1)) i++;
    else j++;
  }
  return pairs;
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
