import { isScalar, type ParsedNode, type Scalar } from 'yaml';
import { columnOf, isFirstOnLine, lineAfter, lineBefore, lineEnd, lineStart } from './lines.ts';
import { isEmptyNode, type OwnEntry, slotOf } from './own-entries.ts';
import type { SourceRange } from './text-edit.ts';

/** End of what the entry itself says, comments behind it left out. */
export function entryEnd(text: string, entry: OwnEntry): number {
  return entry.range(text, 'entry').to;
}

/**
 * End of the last line of a block entry: its trailing comment, blank lines that its value keeps
 * and comment lines indented below it are inside.
 */
export function blockEnd(text: string, entry: OwnEntry): number {
  const column = columnOf(text, entry.head);
  let end = lineEnd(text, entryEnd(text, entry));
  const kept = keptBlankLines(text, deepest(entry.value));
  if (kept !== undefined) end = Math.max(end, kept);
  for (let line = lineAfter(text, end); line; line = lineAfter(text, line.to)) {
    if (line.kind === 'content') break;
    if (line.kind === 'comment') {
      if (line.indent <= column) break;
      end = line.to;
    }
  }
  return end;
}

/** Whether blank lines behind the entry are part of its value. */
export function keepsBlankLines(text: string, entry: OwnEntry): boolean {
  return keptBlankLines(text, deepest(entry.value)) !== undefined;
}

/** Whether the last thing the entry says is a block scalar. */
export function endsInBlockScalar(entry: OwnEntry): boolean {
  return isBlockScalar(deepest(entry.value));
}

function isBlockScalar(node: ParsedNode | null): node is Scalar.Parsed {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

/** The node that ends a block value: its last entry's last entry's … value. */
function deepest(node: ParsedNode | null): ParsedNode | null {
  let last = node;
  while (last && 'items' in last && !last.flow) {
    const item: unknown = last.items.at(-1);
    const next: ParsedNode | null = itemValue(item);
    if (!next) return null;
    last = next;
  }
  return last;
}

function itemValue(item: unknown): ParsedNode | null {
  if (typeof item !== 'object' || item === null) return null;
  if ('key' in item && 'value' in item) return parsed(item.value);
  return parsed(item);
}

function parsed(value: unknown): ParsedNode | null {
  return isParsedNode(value) ? value : null;
}

function isParsedNode(value: unknown): value is ParsedNode {
  return typeof value === 'object' && value !== null && 'range' in value;
}

/** End of the blank lines that a block scalar with `+` takes for its own. */
function keptBlankLines(text: string, node: ParsedNode | null): number | undefined {
  if (!isBlockScalar(node)) return undefined;
  const header = text.slice(node.range[0], lineEnd(text, node.range[0]));
  if (!/^[|>]\d?\+/.test(header)) return undefined;
  let end = Math.min(node.range[1], text.length);
  if (text[end - 1] === '\n') end--;
  return end;
}

/**
 * Where the comment lines begin that stand directly above `entry` and belong to it;
 * its own line's start if there are none. A header at the top of the file belongs to the file.
 */
export function leadStart(text: string, entry: OwnEntry): number {
  const own = lineStart(text, entry.head);
  if (!isFirstOnLine(text, entry.head)) return entry.head;
  const column = columnOf(text, entry.head);
  let start = own;
  let line = lineBefore(text, start);
  while (line?.kind === 'comment' && line.indent === column) {
    start = line.from;
    line = lineBefore(text, start);
  }
  const top = line === undefined || /^(?:---|%)/.test(text.slice(line.from, line.to));
  return top && start !== own ? own : start;
}

/** The lines that a block entry stands on, comments of its own included; without its last line break. */
export function blockRange(text: string, entry: OwnEntry): SourceRange {
  return { from: leadStart(text, entry), to: blockEnd(text, entry) };
}

/** End of the line on which a value of the entry would begin, comments below a bare key passed. */
export function bodyStart(text: string, entry: OwnEntry): number {
  return isEmptyNode(entry.value) && !entry.flow
    ? blockEnd(text, entry)
    : lineEnd(text, slotOf(entry));
}

/**
 * Whether a literal block may end at `at`: without a line break behind it it would lose its own,
 * and lines of nothing but blanks behind it would become part of it.
 */
export function literalFits(text: string, at: number): boolean {
  if (at >= text.length) return false;
  for (let line = lineAfter(text, at); line?.kind === 'blank'; line = lineAfter(text, line.to)) {
    if (line.to > line.from) return false;
  }
  return true;
}
