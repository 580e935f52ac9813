import { isMap, isScalar } from 'yaml';
import { blockEnd, leadStart } from './block-lines.ts';
import { commentsOf } from './comments.ts';
import type { YamlValue } from './intent.ts';
import { columnOf, isFirstOnLine, lineEnd } from './lines.ts';
import { isMergeKey, type OwnEntry, ownEntries } from './own-entries.ts';
import { isList, type PrintHabits, printBehindDash } from './print-value.ts';
import { shiftLines } from './shift-lines.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Edits that turn a map into a list, each entry into the item of its place, so that the comments
 * beside the entries stay. Undefined where the map or the list is of another kind.
 */
export function mapToList(
  text: string,
  entry: OwnEntry,
  value: YamlValue,
  habits: PrintHabits,
): readonly TextEdit[] | undefined {
  const map = entry.value;
  if (!isMap(map) || map.flow || entry.flow || !entry.key || !isList(value)) return undefined;
  if (entry.props.some((prop) => prop.type === 'tag')) return undefined;
  const entries = ownEntries(map);
  const first = entries[0];
  const last = entries.at(-1);
  const fits = entries.every((pair) => isPlainPair(pair) && isFirstOnLine(text, pair.head));
  if (!first || !last || !fits || entries.length !== value.length) return undefined;
  const column = columnOf(text, first.head);
  const shift = columnOf(text, entry.head) + habits.style.seqIndent - column;
  const edits = entries.map((pair, index): TextEdit => {
    const { inline, body } = printBehindDash(value[index] ?? null, column + shift, habits);
    const { from, to } = pair.range(text, 'entry');
    const behind = body === '' ? soleComment(text, from, to) : '';
    return { from, to, insert: `-${inline}${body}${behind}` };
  });
  return [
    ...outside(shiftLines(text, leadStart(text, first), blockEnd(text, last), shift), edits),
    ...edits,
  ];
}

/** The one comment between two places, to be put behind what is written there instead, where nothing else follows. */
export function soleComment(text: string, from: number, to: number): string {
  const [comment, ...more] = commentsOf(text.slice(from, to));
  const isLast = text.slice(to, lineEnd(text, to)).trim() === '';
  return comment !== undefined && more.length === 0 && isLast ? ` ${comment}` : '';
}

/** A simple key without anchor or tag of its own or of its value. */
function isPlainPair({ key, explicit, props }: OwnEntry): boolean {
  return (
    isScalar(key) && !key.anchor && !key.tag && !isMergeKey(key) && !explicit && props.length === 0
  );
}

/** Lines inside of what is written anew are not moved. */
function outside(shifts: readonly TextEdit[], edits: readonly TextEdit[]): readonly TextEdit[] {
  return shifts.filter(
    (shift) => !edits.some(({ from, to }) => from < shift.from && shift.from < to),
  );
}
