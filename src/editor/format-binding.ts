import { type editor, KeyCode, KeyMod } from 'monaco-editor/editor/editor.api';
import { formatText } from '../commands/format-text.ts';
import type { Session } from '../store/session.ts';

/** Puts the text in order when asked to, as one step. Returns the way to stop. */
export function bindFormat(view: editor.IStandaloneCodeEditor, session: Session): () => void {
  const action = view.addAction({
    id: 'compose-canvas.format',
    label: 'Put the text in order',
    keybindings: [KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF],
    contextMenuGroupId: '1_modification',
    contextMenuOrder: 9,
    run: () => void session.runInText(formatText, undefined),
  });
  return () => action.dispose();
}
