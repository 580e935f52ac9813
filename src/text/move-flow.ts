import { entryEnd, leadStart } from './block-lines.ts';
import { commaAfter, ownsLines } from './flow-edits.ts';
import { lineEnd } from './lines.ts';
import type { OwnEntry } from './own-entries.ts';
import { reorder } from './reorder.ts';
import type { TextEdit } from './text-edit.ts';

/** What stands at one place of the collection: what moves, and what stays where it is. */
interface Piece {
  readonly from: number;
  readonly body: string;
  /** Whether a comma stands behind it on its line. */
  readonly comma: boolean;
  /** The comment behind it, which moves along. */
  readonly tail: string;
  readonly to: number;
}

/**
 * Moves an entry of a flow collection. Commas, blanks and line breaks stay where they are; entries on lines
 * of their own take their comments along. Undefined where comments stand in the way.
 */
export function moveFlow(
  text: string,
  siblings: readonly OwnEntry[],
  from: number,
  to: number,
): readonly TextEdit[] | undefined {
  const first = Math.min(from, to);
  const affected = siblings.slice(first, Math.max(from, to) + 1);
  const tall = affected.every((entry) => ownsLines(text, entry));
  if (!tall && commentsBetween(text, affected)) return undefined;
  const places = affected.map((entry) => (tall ? linePiece(text, entry) : piece(text, entry)));
  const moved = reorder(places, from - first, to - first);
  const [head] = places;
  const last = places.at(-1);
  if (!head || !last) return undefined;
  const parts = moved.map(({ body, tail }, index) => {
    const place = places[index] ?? head;
    const gap = text.slice(place.to, places[index + 1]?.from ?? place.to);
    // Go's reader takes `{a:,` for a key that is called `a:`.
    const blank = body.endsWith(':') && (place.comma || gap.startsWith(',')) ? ' ' : '';
    return body + blank + (place.comma ? ',' : '') + tail + gap;
  });
  return [{ from: head.from, to: last.to, insert: parts.join('') }];
}

function piece(text: string, entry: OwnEntry): Piece {
  const to = entryEnd(text, entry);
  return { from: entry.head, body: text.slice(entry.head, to), comma: false, tail: '', to };
}

function linePiece(text: string, entry: OwnEntry): Piece {
  const from = leadStart(text, entry);
  const end = entryEnd(text, entry);
  const to = lineEnd(text, end);
  const at = commaAfter(text, end);
  const comma = at !== undefined && at < to;
  return {
    from,
    body: text.slice(from, end),
    comma,
    tail: text.slice(comma ? at + 1 : end, to),
    to,
  };
}

/** Whether a comment stands between the entries or behind the last one on its line. */
function commentsBetween(text: string, entries: readonly OwnEntry[]): boolean {
  return entries.some((entry, index) => {
    const end = entryEnd(text, entry);
    const next = entries[index + 1];
    if (next) return text.slice(end, next.head).includes('#');
    return /^\s*,?\s*#/.test(text.slice(end, lineEnd(text, end)));
  });
}
