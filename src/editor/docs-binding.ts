import type { editor } from 'monaco-editor/editor/editor.api';
import { fieldDocs } from '../compose/catalog/documentation.ts';
import { fieldAt, placeAt } from '../language/shapes-at.ts';
import type { Session } from '../store/session.ts';

/** Opens the documentation of the key that the cursor stands in, when asked to. Returns the way to stop. */
export function bindDocs(view: editor.IStandaloneCodeEditor, session: Session): () => void {
  const action = view.addAction({
    id: 'compose-canvas.open-docs',
    label: 'Open the documentation of this key',
    contextMenuGroupId: 'navigation',
    contextMenuOrder: 9,
    run() {
      const url = docsAt(view, session);
      if (url) window.open(url, '_blank', 'noopener,noreferrer');
      else {
        session.notify(
          'refusal',
          'There is no documentation for this place. Put the cursor on a key such as image or ports.',
        );
      }
    },
  });
  return () => action.dispose();
}

function docsAt(view: editor.IStandaloneCodeEditor, session: Session): string | undefined {
  const position = view.getPosition();
  const model = view.getModel();
  if (!position || !model) return undefined;
  const { syntax, servicesPath } = session.store.getState().doc;
  const path = syntax.pathAt(model.getOffsetAt(position));
  for (let length = path.length; length > 0; length--) {
    const here = path.slice(0, length);
    const place = placeAt(servicesPath, here);
    const field = place && fieldAt(servicesPath, here);
    if (place && field) return fieldDocs(place, field.name);
  }
  return undefined;
}
