import type { editor } from 'monaco-editor/editor/editor.api';
import { looksLikeDockerRun } from '../compose/docker-run/looks-like-docker-run.ts';
import type { Session } from '../store/session.ts';
import { addFromDockerRun } from '../ui/add-docker-run.ts';

/**
 * A `docker run` line that is pasted where a line is empty becomes a service; elsewhere, as in a
 * comment, it is text. Returns the way to stop.
 */
export function bindDockerRunPaste(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  session: Session,
): () => void {
  const host = view.getContainerDomNode();
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const position = view.getPosition();
    if (!position || !view.hasTextFocus() || !looksLikeDockerRun(text)) return;
    const { lineNumber } = position;
    if (model.getLineContent(lineNumber).trim() !== '') return;
    event.preventDefault();
    event.stopPropagation();
    // Blanks that Monaco put there itself it would take away later, as a step of typing of its own.
    const endColumn = model.getLineMaxColumn(lineNumber);
    const blanks = {
      startLineNumber: lineNumber,
      startColumn: 1,
      endLineNumber: lineNumber,
      endColumn,
    };
    if (endColumn > 1) view.executeEdits('docker-run', [{ range: blanks, text: '' }]);
    void addFromDockerRun(session, text);
  };
  host.addEventListener('paste', onPaste, true);
  return () => host.removeEventListener('paste', onPaste, true);
}
