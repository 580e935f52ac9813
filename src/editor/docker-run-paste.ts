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
    if (model.getLineContent(position.lineNumber).trim() !== '') return;
    event.preventDefault();
    event.stopPropagation();
    void addFromDockerRun(session, text);
  };
  host.addEventListener('paste', onPaste, true);
  return () => host.removeEventListener('paste', onPaste, true);
}
