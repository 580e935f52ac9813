import { useEffect } from 'react';
import type { ActionContext, AppAction } from './app-action.ts';
import { APP_ACTIONS } from './app-actions.ts';
import { isMac, matchesKeys } from './shortcut.ts';

/** Runs an action if the document lets it. */
export function runAction(action: AppAction, context: ActionContext): void {
  if (action.isEnabled?.(context.session.store.getState()) ?? true) action.run(context);
}

/** Listens for the shortcuts of all app actions while mounted. */
export function useShortcuts(context: ActionContext): void {
  useEffect(() => {
    const mac = isMac();
    const handleKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      // AltGr, which writes letters, looks like Ctrl+Alt.
      if (event.getModifierState('AltGraph')) return;
      const action = APP_ACTIONS.find(({ keys }) => keys && matchesKeys(event, keys, mac));
      const redoWithY = !mac && matchesKeys(event, 'Mod+Y', mac);
      const found = redoWithY ? APP_ACTIONS.find(({ id }) => id === 'redo') : action;
      if (!found || (!found.everywhere && isTextField(event.target))) return;
      event.preventDefault();
      runAction(found, context);
    };
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [context]);
}

/** Text fields keep the browser's own undo for what has not been committed yet. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  // Fields that write into the document say whether they hold anything of their own.
  if (target.dataset.pending === 'false') return false;
  // The code editor's field is a plain element with a role.
  if (target.getAttribute('role') === 'textbox') return true;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true;
  return (
    target instanceof HTMLInputElement &&
    !['checkbox', 'radio', 'button', 'range', 'file'].includes(target.type)
  );
}
