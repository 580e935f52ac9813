import type { editor } from 'monaco-editor/editor/editor.api';
import type { Session } from '../store/session.ts';

/**
 * Keeps cursor, scroll and folds of each open file while another is in front. To be bound before the
 * buffer is, so that they are taken before the text is replaced. Returns the way to stop.
 */
export function bindViewStates(view: editor.IStandaloneCodeEditor, session: Session): () => void {
  const states = new Map<number, editor.ICodeEditorViewState>();
  const stopSaving = session.onText(() => {
    const state = view.saveViewState();
    if (state) states.set(session.store.getState().fileId, state);
  });
  const stopRestoring = session.store.subscribe(({ fileId }, before) => {
    if (fileId === before.fileId) return;
    const known = states.get(fileId);
    if (known) view.restoreViewState(known);
    else view.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
  });
  return () => {
    stopSaving();
    stopRestoring();
  };
}
