import type { TextEdit } from './text-edit.ts';

/** One edit from `before` to `after` that leaves the lines alone that both begin and end with. */
export function replaceLines(before: string, after: string): readonly TextEdit[] {
  const old = before.split(/(?<=\n)/);
  const fresh = after.split(/(?<=\n)/);
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const from = old.slice(0, start).join('').length;
  const gone = old.slice(start, old.length - end).join('');
  const insert = fresh.slice(start, fresh.length - end).join('');
  return gone === insert ? [] : [{ from, to: from + gone.length, insert }];
}
