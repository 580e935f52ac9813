import { type editor, KeyCode } from 'monaco-editor/editor/editor.api';
import type { Session } from '../store/session.ts';
import { RenameBox } from './rename-box.ts';

/** Renames what the cursor stands on by F2 and from the menu. Returns the way to stop. */
export function bindRename(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  session: Session,
): () => void {
  const box = new RenameBox(view, model, session);
  const disposables = [
    view.addAction({
      id: 'compose-canvas.rename',
      label: 'Rename everywhere',
      keybindings: [KeyCode.F2],
      contextMenuGroupId: '1_modification',
      contextMenuOrder: 1,
      run: () => box.open(),
    }),
    // Where the name stands may have changed.
    model.onDidChangeContent(() => box.close()),
  ];
  return () => {
    box.close();
    for (const disposable of disposables) disposable.dispose();
  };
}
