import type { Snapshot } from '../store/session.ts';

/**
 * Whether the user has just picked a place on some surface. Undo and redo bring old selections back
 * too, but nobody picks anything by them.
 */
export function isPlacePicked(now: Snapshot, before: Snapshot): boolean {
  const { focus } = now.selection;
  return (
    focus !== undefined &&
    focus !== before.selection.focus &&
    now.revision === before.revision &&
    now.positions === before.positions
  );
}
