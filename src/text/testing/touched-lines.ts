export interface TouchedLines {
  /** Lines of the text before that are not in the text after. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** The lines between what two texts have in common at their beginning and at their end. */
export function touchedLines(before: string, after: string): TouchedLines {
  const a = before.split('\n');
  const b = after.split('\n');
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { removed: a.slice(start, a.length - end), added: b.slice(start, b.length - end) };
}
