import type { KeyboardEvent } from 'react';
import { focusSpot, type Spot, spotOf } from './row-focus.ts';

export interface RowActions {
  /** How many entries there are; a row beyond them is being filled. */
  readonly count: number;
  move(row: number, to: number, spot: Spot): void;
  remove(row: number, spot: Spot): void;
}

/**
 * The keys that a list of rows answers before its cells do: Alt with an arrow moves the row, Ctrl or Cmd with
 * Backspace removes it, Delete does on its handle, and arrows go from row to row. True when it did.
 */
export function answerRowKey(
  event: KeyboardEvent,
  list: HTMLElement | null,
  actions: RowActions,
): boolean {
  const at = event.target instanceof HTMLElement ? spotOf(list, event.target) : undefined;
  if (!at || event.nativeEvent.isComposing || event.shiftKey) return false;
  const { row, spot } = at;
  const { key, altKey } = event;
  const command = event.ctrlKey || event.metaKey;
  const by = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0;
  const isEntry = row < actions.count;
  if (by !== 0 && altKey && !command && isEntry) {
    actions.move(row, row + by, spot);
    return true;
  }
  const erases = key === 'Backspace' || key === 'Delete';
  if (isEntry && !altKey && erases && (command ? key === 'Backspace' : typeof spot !== 'number')) {
    actions.remove(row, spot);
    return true;
  }
  if (by === 0 || altKey || command || ownsArrows(event.target)) return false;
  return row + by >= 0 && focusSpot(list, row + by, spot);
}

/** A choice changes by arrows, and open suggestions are gone through by them. */
function ownsArrows(target: EventTarget): boolean {
  return (
    target instanceof HTMLSelectElement ||
    (target instanceof Element && target.getAttribute('aria-expanded') === 'true')
  );
}
