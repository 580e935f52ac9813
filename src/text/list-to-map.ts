import { isScalar, isSeq } from 'yaml';
import { blockEnd, leadStart } from './block-lines.ts';
import type { YamlValue } from './intent.ts';
import { columnOf, isFirstOnLine, lineEnd } from './lines.ts';
import { contentEnd, type OwnEntry, ownEntries } from './own-entries.ts';
import { isRecord, type PrintHabits, printKey, printUnderKey } from './print-value.ts';
import { shiftLines } from './shift-lines.ts';
import type { TextEdit } from './text-edit.ts';

/**
 * Edits that turn a list of names into a map whose first keys are these names, line by line, so that
 * the comments beside the names stay. Undefined where the list or the map is of another kind.
 * @param pairwise each item becomes the pair of its place, whatever either is called
 */
export function listToMap(
  text: string,
  entry: OwnEntry,
  value: YamlValue,
  habits: PrintHabits,
  pairwise = false,
): readonly TextEdit[] | undefined {
  const list = entry.value;
  if (!isSeq(list) || list.flow || entry.flow || !entry.key || !isRecord(value)) return undefined;
  if (entry.props.some((prop) => prop.type === 'tag')) return undefined;
  const items = ownEntries(list);
  const pairs = Object.entries(value);
  const last = items.at(-1);
  const fits = items.every(
    (item, index) =>
      isWord(item) &&
      (pairwise || isName(item, pairs[index]?.[0])) &&
      isFirstOnLine(text, item.head),
  );
  if (!last || !fits || pairs.length < items.length) return undefined;
  const dash = columnOf(text, last.head);
  // The keys of a map stand deeper than its own key, the dashes of a list need not.
  const shift = dash > columnOf(text, entry.head) ? 0 : habits.style.mapIndent;
  const column = dash + shift;
  const edits = items.flatMap((item, index) => nameToKey(text, item, pairs[index], column, habits));
  const added = pairs.slice(items.length).map((pair) => `\n${printPair(pair, column, habits)}`);
  const end = blockEnd(text, last);
  const first = items[0] ?? last;
  return [
    ...shiftLines(text, leadStart(text, first), end, shift),
    ...edits,
    ...(added.length > 0 ? [{ from: end, to: end, insert: added.join('') }] : []),
  ];
}

function isName({ value }: OwnEntry, name: string | undefined): boolean {
  return isScalar(value) && value.value === name;
}

/** Whether an item is a scalar on one line, without anchor or tag. */
function isWord({ value, props }: OwnEntry): boolean {
  return (
    isScalar(value) &&
    props.length === 0 &&
    !(value.source ?? '').includes('\n') &&
    value.type !== 'BLOCK_FOLDED' &&
    value.type !== 'BLOCK_LITERAL'
  );
}

function nameToKey(
  text: string,
  { head, value }: OwnEntry,
  pair: readonly [string, YamlValue] | undefined,
  column: number,
  habits: PrintHabits,
): readonly TextEdit[] {
  if (!value || !pair) return [];
  const [key, content] = pair;
  const { inline, body } = printUnderKey(content, column, habits);
  const to = contentEnd(text, value);
  const end = lineEnd(text, to);
  return [
    { from: head, to, insert: `${printKey(key, false, habits)}:${inline}` },
    ...(body === '' ? [] : [{ from: end, to: end, insert: body }]),
  ];
}

function printPair(
  [key, content]: readonly [string, YamlValue],
  column: number,
  habits: PrintHabits,
): string {
  const { inline, body } = printUnderKey(content, column, habits);
  return `${' '.repeat(column)}${printKey(key, false, habits)}:${inline}${body}`;
}
