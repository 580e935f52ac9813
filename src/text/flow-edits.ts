import { entryEnd } from './block-lines.ts';
import { isFirstOnLine, lineEnd, lineStart } from './lines.ts';
import type { OwnEntry } from './own-entries.ts';
import type { TextEdit } from './text-edit.ts';

/** Where the comma behind a flow entry stands, if there is one: blanks, breaks and comments may be between. */
export function commaAfter(text: string, end: number): number | undefined {
  let at = end;
  while (at < text.length) {
    const char = text[at];
    if (char === ',') return at;
    if (char === '#') at = lineEnd(text, at);
    else if (char !== ' ' && char !== '\t' && char !== '\n') return undefined;
    else at++;
  }
  return undefined;
}

/** Whether a flow entry has its line or lines for itself: it begins the line, and only a comma and a comment follow. */
export function ownsLines(text: string, entry: OwnEntry): boolean {
  const end = entryEnd(text, entry);
  const rest = text.slice(end, lineEnd(text, end));
  return isFirstOnLine(text, entry.head) && /^\s*,?\s*(?:#.*)?$/.test(rest);
}

/** Adds an entry to a flow collection with at least one, behind `after` or before the first. */
export function insertFlow(
  text: string,
  siblings: readonly OwnEntry[],
  after: OwnEntry | undefined,
  line: string,
): readonly TextEdit[] {
  const beside = after ?? siblings[0];
  if (!beside) return [];
  const tall = ownsLines(text, beside);
  const pad = text.slice(lineStart(text, beside.head), beside.head);
  if (!after) {
    const at = beside.head;
    return [{ from: at, to: at, insert: tall ? `${line},\n${pad}` : `${line}, ` }];
  }
  const end = entryEnd(text, after);
  const comma = commaAfter(text, end);
  // Go's reader takes `{a:,` for a key that is called `a:`.
  const part = text[end - 1] === ':' ? ' ,' : ',';
  if (!tall) {
    return comma === undefined || after !== siblings.at(-1)
      ? [{ from: end, to: end, insert: `${part} ${line}` }]
      : [{ from: comma + 1, to: comma + 1, insert: ` ${line},` }];
  }
  if (comma === undefined) {
    const at = lineEnd(text, end);
    return [
      { from: end, to: end, insert: part },
      { from: at, to: at, insert: `\n${pad}${line}` },
    ];
  }
  const at = lineEnd(text, comma);
  return [{ from: at, to: at, insert: `\n${pad}${line},` }];
}

/** Takes one of several entries out of a flow collection, with one comma. */
export function deleteFlow(
  text: string,
  siblings: readonly OwnEntry[],
  index: number,
): readonly TextEdit[] {
  const entry = siblings[index];
  const before = siblings[index - 1];
  const next = siblings[index + 1];
  if (!entry) return [];
  const end = entryEnd(text, entry);
  const comma = commaAfter(text, end);
  // The comma before a last entry goes too, unless the author ends lists with one.
  const stray =
    comma === undefined && before ? commaAfter(text, entryEnd(text, before)) : undefined;
  if (ownsLines(text, entry)) {
    const from = lineStart(text, entry.head);
    const to = Math.min(lineEnd(text, comma ?? end) + 1, text.length);
    return stray === undefined || stray >= from
      ? [{ from, to, insert: '' }]
      : [
          { from: stray, to: stray + 1, insert: '' },
          { from, to, insert: '' },
        ];
  }
  if (next && text.slice(end, next.head).includes('\n') === false) {
    return [{ from: entry.head, to: next.head, insert: '' }];
  }
  if (before) return [{ from: entryEnd(text, before), to: end, insert: '' }];
  return [{ from: entry.head, to: comma === undefined ? end : comma + 1, insert: '' }];
}
