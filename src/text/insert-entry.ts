import { blockEnd, keepsBlankLines, leadStart, literalFits } from './block-lines.ts';
import { insertFlow } from './flow-edits.ts';
import type { YamlValue } from './intent.ts';
import { columnOf, isFirstOnLine, lineStart } from './lines.ts';
import { keyName, type OwnEntry, ownEntries } from './own-entries.ts';
import {
  isRecord,
  type PrintHabits,
  printBehindDash,
  printFlow,
  printKey,
  printTallFlow,
  printUnderKey,
} from './print-value.ts';
import type { TextEdit } from './text-edit.ts';
import { siblingGap } from './yaml-style.ts';

/** What to add to a map (with a key) or to a sequence (without). */
export interface NewEntry {
  readonly key?: string;
  readonly value: YamlValue;
}

/** Where among its siblings a new entry goes: behind one, or before the first. */
export interface Position {
  readonly after: OwnEntry | undefined;
}

/** The place of a new key: behind its nearest predecessor in `order`, else before its first successor, else last. */
export function keyPosition(
  siblings: readonly OwnEntry[],
  key: string,
  order: readonly string[] | undefined,
): Position {
  const last = { after: siblings.at(-1) };
  const at = order?.indexOf(key) ?? -1;
  if (!order || at < 0) return last;
  const names = new Map(
    siblings.flatMap((entry, index) => (entry.key ? [[keyName(entry.key), index] as const] : [])),
  );
  for (let before = at - 1; before >= 0; before--) {
    const index = names.get(order[before] ?? '');
    if (index !== undefined) return { after: siblings[index] };
  }
  const successors = order.slice(at + 1).flatMap((name) => names.get(name) ?? []);
  return successors.length === 0 ? last : { after: siblings[Math.min(...successors) - 1] };
}

/** Edits that add an entry to a collection that has `siblings` (at least one). */
export function insertEntry(
  text: string,
  siblings: readonly OwnEntry[],
  position: Position,
  added: NewEntry,
  habits: PrintHabits,
): readonly TextEdit[] {
  const first = siblings[0];
  if (!first) return [];
  if (first.flow) {
    const step = tallStep(text, siblings);
    const value =
      step === undefined
        ? printFlow(added.value, habits)
        : printTallFlow(added.value, columnOf(text, first.head), step, habits);
    const line = added.key === undefined ? value : `${printKey(added.key, true, habits)}: ${value}`;
    return insertFlow(text, siblings, position.after, line);
  }
  const column = columnOf(text, first.head);
  const pad = ' '.repeat(column);
  const literals = literalFits(text, blockEnd(text, position.after ?? first));
  const lines = printEntry(added, column, { ...habits, literals });
  // Behind a dash stands a line that need not change for one more key: its key stays the first.
  const after = position.after ?? (isFirstOnLine(text, first.head) ? undefined : first);
  const kept = after !== undefined && keepsBlankLines(text, after);
  const gap = '\n'.repeat(kept ? 0 : gapFor(text, siblings, added, habits));
  const behindDash = after !== position.after && added.key === undefined;
  if (after && !behindDash) {
    const at = blockEnd(text, after);
    return [{ from: at, to: at, insert: `\n${gap}${pad}${lines}` }];
  }
  if (behindDash) {
    return [{ from: first.head, to: first.head, insert: `${lines}\n${gap}${pad}` }];
  }
  const at = leadStart(text, first);
  return [{ from: at, to: at, insert: `${pad}${lines}\n${gap}` }];
}

/** Columns by which siblings in brackets that stand on lines of their own indent what they hold, if any do. */
function tallStep(text: string, siblings: readonly OwnEntry[]): number | undefined {
  for (const sibling of siblings) {
    const inner = ownEntries(sibling.value)[0];
    if (!inner || !isFirstOnLine(text, sibling.head)) continue;
    const pad = text.slice(lineStart(text, inner.head), inner.head);
    if (/^ +$/.test(pad)) {
      return columnOf(text, inner.head) - columnOf(text, sibling.head);
    }
  }
  return undefined;
}

function printEntry({ key, value }: NewEntry, column: number, habits: PrintHabits): string {
  if (key === undefined) {
    const { inline, body } = printBehindDash(value, column, habits);
    return `-${inline}${body}`;
  }
  const { inline, body } =
    isRecord(value) && Object.keys(value).length === 0
      ? { inline: ' {}', body: '' }
      : printUnderKey(value, column, habits);
  return `${printKey(key, false, habits)}:${inline}${body}`;
}

/** Blank lines between the new entry and its neighbours. */
function gapFor(
  text: string,
  siblings: readonly OwnEntry[],
  { value }: NewEntry,
  habits: PrintHabits,
): number {
  const big = isRecord(value) && Object.keys(value).length > 0;
  const usual = (big ? siblingGap(text, siblings, true) : undefined) ?? siblingGap(text, siblings);
  if (usual !== undefined) return usual;
  const first = siblings[0];
  const shallow = first !== undefined && columnOf(text, first.head) <= habits.style.mapIndent;
  return big && shallow ? habits.style.rootGap : 0;
}
