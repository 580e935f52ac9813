/** Moves the focus inside a list of rows, by the marks that the rows carry. */

/** Puts the focus into a cell of a row. */
export function focusCell(list: HTMLElement | null, row: number, column: number): void {
  const cell = cells(rowAt(list, row))[column];
  cell?.focus();
  if (cell instanceof HTMLInputElement) cell.select();
}

/** Puts the focus onto a row's remove button. */
export function focusRemove(list: HTMLElement | null, row: number): void {
  rowAt(list, row)?.querySelector<HTMLElement>('[data-remove] button')?.focus();
}

/** Goes from a cell to the next in its row, or to the first of the row below; false where there is none. */
export function nextCell(list: HTMLElement | null, row: number, column: number): boolean {
  if (column + 1 < cells(rowAt(list, row)).length) {
    focusCell(list, row, column + 1);
    return true;
  }
  if (!rowAt(list, row + 1)) return false;
  focusCell(list, row + 1, 0);
  return true;
}

/** Whether no cell of the row that holds `input` says anything. */
export function isEmptyRow(input: HTMLElement): boolean {
  const row = input.closest<HTMLElement>('[data-row]');
  return cells(row).every((cell) => !(cell instanceof HTMLInputElement) || cell.value === '');
}

function rowAt(list: HTMLElement | null, row: number): HTMLElement | undefined {
  return list?.querySelectorAll<HTMLElement>('[data-row]')[row];
}

function cells(row: HTMLElement | null | undefined): readonly HTMLElement[] {
  return row ? [...row.querySelectorAll<HTMLElement>('[data-cell] input, [data-cell] select')] : [];
}
