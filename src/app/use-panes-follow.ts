import { useEffect } from 'react';
import type { Session } from '../store/session.ts';
import { isPlacePicked } from '../ui/picked-place.ts';
import type { PaneLayout } from './pane-layout.ts';

/** Whether the window shows one pane at a time: as in workbench.module.css. */
export function isNarrow(): boolean {
  return window.matchMedia('(max-width: 860px)').matches;
}

/**
 * Shows the pane that a picked place leads to: the panels when something is opened from the canvas,
 * the text when a problem is picked.
 */
export function usePanesFollow(
  session: Session,
  changePanes: (change: Partial<PaneLayout>) => void,
): void {
  useEffect(
    () =>
      session.store.subscribe((now, before) => {
        if (!isPlacePicked(now, before)) return;
        const { by } = now.selection;
        if (by === 'canvas')
          changePanes(isNarrow() ? { narrowPane: 'panels' } : { panelsOpen: true });
        // What keeps the text from being read can be mended nowhere else.
        if (by === 'problems' && isNarrow()) changePanes({ narrowPane: 'text' });
        else if (by === 'problems' && now.doc.health !== 'ok') changePanes({ textOpen: true });
      }),
    [session, changePanes],
  );
}
