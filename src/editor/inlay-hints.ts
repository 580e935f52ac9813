import { Emitter, languages } from 'monaco-editor/editor/editor.api';
import { inlayHints as hintsOf } from '../language/inlay-hints.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

/** Tells behind a line what holds although it is not written. */
export const inlayHints: LanguageProvider = {
  id: 'inlay-hints',
  register(session) {
    const changed = new Emitter<void>();
    const stop = session.store.subscribe(({ target, fileId }, before) => {
      if (target !== before.target || fileId !== before.fileId) changed.fire();
    });
    const provider = languages.registerInlayHintsProvider(LANGUAGE, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(model, range) {
        const { doc, target, files } = session.store.getState();
        // What an override does not say its base may.
        const isOverride = files.some(({ front, over }) => front && over !== undefined);
        if (isOverride || model.getValue() !== doc.syntax.text) return null;
        const part = {
          from: model.getOffsetAt({ lineNumber: range.startLineNumber, column: 1 }),
          to: model.getOffsetAt({ lineNumber: range.endLineNumber + 1, column: 1 }),
        };
        return {
          hints: hintsOf(doc, target, part).map(({ offset, label, tooltip }) => ({
            label,
            tooltip,
            position: model.getPositionAt(offset),
            paddingLeft: true,
          })),
          dispose() {},
        };
      },
    });
    return {
      dispose() {
        stop();
        provider.dispose();
        changed.dispose();
      },
    };
  },
};
