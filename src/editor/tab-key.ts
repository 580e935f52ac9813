import type { editor } from 'monaco-editor/editor/editor.api';

/**
 * Who comes into the text by Tab and only passes through goes on by Tab; from the first letter typed,
 * or a click, Tab indents. Without this, tabbing through the app would write into the file.
 * Returns the way to stop.
 */
export function bindTabKey(view: editor.IStandaloneCodeEditor): () => void {
  let cameByTab = false;
  let isPassing = false;
  const noteKey = ({ key }: KeyboardEvent): void => {
    cameByTab = key === 'Tab';
  };
  const notePointer = (): void => {
    cameByTab = false;
  };
  const pass = (passing: boolean): void => {
    if (isPassing === passing) return;
    isPassing = passing;
    view.updateOptions({ tabFocusMode: passing });
  };
  window.addEventListener('keydown', noteKey, true);
  window.addEventListener('pointerdown', notePointer, true);
  const listeners = [
    view.onDidFocusEditorText(() => {
      if (cameByTab) pass(true);
    }),
    view.onDidBlurEditorText(() => pass(false)),
    view.onMouseDown(() => pass(false)),
    view.onKeyDown(({ browserEvent }) => {
      if (writes(browserEvent)) pass(false);
    }),
  ];
  return () => {
    window.removeEventListener('keydown', noteKey, true);
    window.removeEventListener('pointerdown', notePointer, true);
    for (const listener of listeners) listener.dispose();
  };
}

function writes({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return false;
  return key.length === 1 || ['Enter', 'Backspace', 'Delete'].includes(key);
}
