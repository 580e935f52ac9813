/** Moves the focus inside a list of rows, by the marks that the rows carry. */

/** A control of a row: one of its cells by its place, its handle, or its remove button. */
export type Spot = number | 'handle' | 'remove';

/** Puts the focus onto a control of a row; a row with fewer cells has it in its last one. False where there is none. */
export function focusSpot(list: HTMLElement | null, row: number, spot: Spot): boolean {
  const there = rowAt(list, row);
  const fields = cells(there);
  const control =
    typeof spot === 'number'
      ? fields[Math.min(spot, fields.length - 1)]
      : (there?.querySelector<HTMLElement>(`[data-${spot}] button`) ?? fields[0]);
  control?.focus();
  if (control instanceof HTMLInputElement) control.select();
  return control !== undefined;
}

/** The row that holds an element, and which of its controls that is. */
export function spotOf(
  list: HTMLElement | null,
  element: HTMLElement,
): { readonly row: number; readonly spot: Spot } | undefined {
  const row = element.closest<HTMLElement>('[data-row]');
  if (!row) return undefined;
  const column = cells(row).indexOf(element);
  const spot: Spot | undefined =
    column >= 0
      ? column
      : element.closest('[data-handle]')
        ? 'handle'
        : element.closest('[data-remove]')
          ? 'remove'
          : undefined;
  return spot === undefined ? undefined : { row: rowsOf(list).indexOf(row), spot };
}

/** Goes from a cell to the next in its row, or to the first of the row below; false where there is none. */
export function nextCell(list: HTMLElement | null, row: number, column: number): boolean {
  return column + 1 < cells(rowAt(list, row)).length
    ? focusSpot(list, row, column + 1)
    : focusSpot(list, row + 1, 0);
}

/** Whether no cell of the row that holds `input` says anything. */
export function isEmptyRow(input: HTMLElement): boolean {
  const row = input.closest<HTMLElement>('[data-row]');
  return cells(row).every((cell) => !(cell instanceof HTMLInputElement) || cell.value === '');
}

/** The rows of a list, the one that is being filled among them. */
export function rowsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
}

function rowAt(list: HTMLElement | null, row: number): HTMLElement | undefined {
  return rowsOf(list)[row];
}

function cells(row: HTMLElement | null | undefined): readonly HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('[data-cell] input, [data-cell] select')] : [];
}
