import type { editor } from 'monaco-editor/editor/editor.api';
import type { Session } from '../store/session.ts';
import { isSamePath, type YamlPath } from '../text/yaml-path.ts';

type View = editor.IStandaloneCodeEditor;

/** Tells the path of the entry that the cursor stands in, and each time that it becomes another. Returns the way to stop. */
export function bindCursorPath(
  view: View,
  session: Session,
  onPath: (path: YamlPath) => void,
): () => void {
  let told: YamlPath = [];
  let frame = 0;
  const tell = () => {
    frame = 0;
    const model = view.getModel();
    const position = view.getPosition();
    const { syntax } = session.store.getState().doc;
    if (!model || !position || model.getValueLength() !== syntax.text.length) return;
    const path = syntax.pathAt(model.getOffsetAt(position));
    if (isSamePath(path, told)) return;
    told = path;
    onPath(path);
  };
  // Once a frame at most, as for a held arrow key.
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(tell);
  };
  soon();
  const cursor = view.onDidChangeCursorPosition(soon);
  const stop = session.store.subscribe((snapshot, before) => {
    if (snapshot.doc !== before.doc) soon();
  });
  return () => {
    stop();
    cursor.dispose();
    cancelAnimationFrame(frame);
  };
}

/** Puts the cursor before the entry at `path` and the focus into the text. */
export function goToPath(view: View, session: Session, path: YamlPath): void {
  const model = view.getModel();
  const { syntax } = session.store.getState().doc;
  if (!model || !syntax.has(path)) return;
  const position = model.getPositionAt(syntax.rangeOf(path).from);
  view.setPosition(position);
  view.revealPositionInCenterIfOutsideViewport(position);
  view.focus();
}
