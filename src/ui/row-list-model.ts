import type { ReactNode } from 'react';
import type { ChoiceOption } from './choice.tsx';
import type { Suggestion } from './suggestions.ts';

/** The column that a change of an entry shown as a whole names. */
export const WHOLE = 'whole';

export type Cells = Readonly<Record<string, string>>;

export interface RowColumn {
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string | undefined;
  /** A track of the row's grid, such as `minmax(0, 1fr)`. */
  readonly width: string;
  /** What it offers, also by what the other cells of the row say. */
  readonly suggestions?:
    | readonly Suggestion[]
    | ((cells: Cells) => readonly Suggestion[])
    | undefined;
  /** What is said at once, while a cell is typed into; `row` is the key of the entry, none while it is new. */
  readonly objection?: ((cells: Cells, row: string | undefined) => string | undefined) | undefined;
  /** A fixed set instead of text. */
  readonly options?: readonly ChoiceOption[] | undefined;
  /** What a new row begins with. */
  readonly initial?: string | undefined;
}

export interface RowItem {
  readonly key: string;
  /** For screen readers and the remove button: `80:80`. */
  readonly name: string;
  readonly cells: Cells;
  readonly inherited?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  /** Something points at it: it comes into view and flashes. */
  readonly revealed?: boolean | undefined;
  /** Drawn beneath the row: its problems, who else uses it. */
  readonly below?: ReactNode;
  /** The entry as written, shown in one cell, where the columns cannot say it without loss. */
  readonly whole?: string | undefined;
}

/** What a column offers to a row. */
export function offeredIn(column: RowColumn, cells: Cells): readonly Suggestion[] | undefined {
  return typeof column.suggestions === 'function' ? column.suggestions(cells) : column.suggestions;
}

/** The cells of a row that nobody has filled yet. */
export function emptyCells(columns: readonly RowColumn[]): Cells {
  return Object.fromEntries(columns.map((column) => [column.id, column.initial ?? '']));
}

/** Whether a new row still says nothing. */
export function isUntouched(columns: readonly RowColumn[], cells: Cells): boolean {
  return columns.every(
    (column) => (cells[column.id] ?? '').trim() === (column.initial ?? '') || column.options,
  );
}

/**
 * The lines of a pasted text, ready to become entries: list dashes, commas at the end and quotes around
 * a line are gone, comments and empty lines too. One line, or none, is no list: undefined.
 */
export function pastedLines(text: string): readonly string[] | undefined {
  if (!/[\r\n]/.test(text.trim())) return undefined;
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => unquote(line.replace(/^-\s+/, '').replace(/,$/, '').trim()))
    .filter((line) => line !== '');
  return lines.length > 0 ? lines : undefined;
}

function unquote(line: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(line);
  return quoted?.[2] ?? line;
}
