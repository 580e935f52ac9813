import { isCollection, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { blockEnd, bodyStart, literalFits } from './block-lines.ts';
import type { YamlValue } from './intent.ts';
import { columnOf, lineEnd, lineStart } from './lines.ts';
import { contentEnd, isEmptyNode, type OwnEntry, slotOf } from './own-entries.ts';
import {
  isList,
  isRecord,
  type Printed,
  type PrintHabits,
  printBehindDash,
  printFlow,
  printUnderKey,
} from './print-value.ts';
import { literalBlock, quoted } from './scalar-text.ts';
import type { TextEdit } from './text-edit.ts';
import { quoteOf } from './yaml-style.ts';

/**
 * Edits that give `entry` another value; its anchor stays, its tag only with a value of the same kind.
 * @param filling the entry is filled rather than replaced, as when `!override` gets its first item: its tag stays
 */
export function replaceValue(
  text: string,
  entry: OwnEntry,
  value: YamlValue,
  habits: PrintHabits,
  filling = false,
): readonly TextEdit[] {
  const kept = entry.props.filter(
    (prop) => prop.type === 'anchor' || filling || keepsTag(entry.value, value),
  );
  const untagged = entry.props
    .filter((prop) => !kept.includes(prop))
    .map((prop) => withBlanks(text, prop.offset, prop.offset + prop.source.length));
  const printed = entry.flow
    ? { inline: ` ${printFlow(value, scalarHabits(entry, habits))}`, body: '' }
    : printBlock(text, entry, value, habits);
  return [...untagged, ...writeValue(text, entry, printed)];
}

function keepsTag(old: ParsedNode | null, value: YamlValue): boolean {
  return isMap(old) ? isRecord(value) : isSeq(old) && isList(value);
}

/** Takes a piece away with the blanks before it. */
function withBlanks(text: string, from: number, to: number): TextEdit {
  let start = from;
  while (text[start - 1] === ' ') start--;
  return { from: start, to, insert: '' };
}

/** A scalar keeps the quotes of the scalar that it takes the place of. */
function scalarHabits(entry: OwnEntry, habits: PrintHabits): PrintHabits {
  if (!isScalar(entry.value) || isEmptyNode(entry.value)) return habits;
  const always = quoteOf(entry.value) ?? (habits.style.json ? 'double' : undefined);
  const colons = entry.flow && entry.value.type === 'PLAIN' && /:/.test(entry.value.source ?? '');
  return { ...habits, scalar: { ...habits.scalar, always, colons } };
}

function printBlock(text: string, entry: OwnEntry, value: YamlValue, habits: PrintHabits): Printed {
  const column = columnOf(text, entry.head);
  const old = entry.value;
  // Comment lines below the entry would become lines of a literal block above them.
  const end = blockEnd(text, entry);
  const literals = end === lineEnd(text, entry.range(text, 'entry').to) && literalFits(text, end);
  const tuned = { ...scalarHabits(entry, habits), literals };
  if (typeof value === 'string' && isScalar(old) && !isEmptyNode(old)) {
    const block =
      literals && old.type === 'BLOCK_LITERAL' ? sameBlock(text, old, value) : undefined;
    if (block) return block;
    // Quotes that held the old string on one line hold the new one too.
    if (quoteOf(old)) return { inline: ` ${quoted(value, quoteOf(old) ?? 'double')}`, body: '' };
  }
  return entry.key ? printUnderKey(value, column, tuned) : printBehindDash(value, column, tuned);
}

/** The new string in the literal block of the old one, with its header and indent. */
function sameBlock(text: string, old: ParsedNode, value: string): Printed | undefined {
  const headerEnd = lineEnd(text, old.range[0]);
  const header = text.slice(old.range[0], headerEnd);
  const first = /[^\n]/.exec(text.slice(headerEnd));
  if (!first || !/^\|-?\s*(?:#.*)?$/.test(header)) return undefined;
  const line = text.slice(headerEnd + first.index);
  const indent = line.length - line.trimStart().length;
  const block = literalBlock(value, indent) ?? literalBlock(`${value}x\n`, indent);
  if (!block || header.startsWith('|-') === value.endsWith('\n')) return undefined;
  const exact = literalBlock(value, indent);
  return exact && { inline: ` ${header}`, body: `\n${exact.body}` };
}

/** The comment behind the header of a block scalar, which goes with the scalar unless it is written again. */
function headerComment(text: string, old: ParsedNode, inline: string): string {
  if (!isScalar(old) || (old.type !== 'BLOCK_LITERAL' && old.type !== 'BLOCK_FOLDED')) return '';
  const header = text.slice(old.range[0], lineEnd(text, old.range[0]));
  const comment = /^[|>][-+\d]*(\s+#.*)$/.exec(header)?.[1] ?? '';
  return inline.endsWith(comment) ? '' : comment;
}

function writeValue(text: string, entry: OwnEntry, { inline, body }: Printed): readonly TextEdit[] {
  const slot = slotOf(entry);
  const old = entry.value;
  if (!old || isEmptyNode(old)) {
    const colon = entry.marked ? '' : ':';
    if (body === '') return [{ from: slot, to: slot, insert: colon + inline }];
    const at = inline === '' ? bodyStart(text, entry) : lineEnd(text, slot);
    return [
      { from: slot, to: slot, insert: colon + inline },
      { from: at, to: at, insert: body },
    ];
  }
  const from = old.range[0];
  const to = contentEnd(text, old);
  const onLine = !text.slice(slot, from).includes('\n');
  if (isCollection(old) && !old.flow && !onLine) {
    const start = lineEnd(text, slot);
    return [
      { from: slot, to: slot, insert: inline },
      { from: start, to: Math.max(start, blockEnd(text, entry)), insert: body },
    ];
  }
  const behind = headerComment(text, old, inline);
  if (body === '' || entry.flow) {
    const start = inline === '' || body !== '' ? slot : from;
    // An item of a flow sequence has no mark before it that a blank would part it from.
    const insert = start === slot && slot < from ? inline : inline.trimStart();
    return [{ from: start, to, insert: insert + behind + body }];
  }
  const at = lineEnd(text, to);
  // A value that began on a line of its own leaves no line of blanks behind.
  const start = onLine ? slot : inline === '' ? lineStart(text, from) - 1 : from;
  return [
    { from: start, to, insert: inline + behind },
    { from: at, to: at, insert: body },
  ];
}
