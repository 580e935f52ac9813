import { editor } from 'monaco-editor/editor/editor.api';

/**
 * Has Monaco read the text up to the line of the cursor at once. By itself it reads when it has time, and
 * until then closes no brackets: on a busy machine those of the first words would be missing.
 * Returns the way to stop.
 */
export function bindReadAhead(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
): () => void {
  let read = 0;
  const cursor = view.onDidChangeCursorPosition(({ position: { lineNumber } }) => {
    if (lineNumber === read || lineNumber > model.getLineCount()) return;
    read = lineNumber;
    editor.colorizeModelLine(model, lineNumber);
  });
  return () => cursor.dispose();
}
