import { Emitter, languages } from 'monaco-editor/editor/editor.api';
import { inlayHints as hintsOf } from '../language/inlay-hints.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

/** Tells behind a line what holds although it is not written. */
export const inlayHints: LanguageProvider = {
  id: 'inlay-hints',
  register(session) {
    const changed = new Emitter<void>();
    const stop = session.store.subscribe(({ target }, before) => {
      if (target !== before.target) changed.fire();
    });
    const provider = languages.registerInlayHintsProvider(LANGUAGE, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(model, range) {
        const { doc, target } = session.store.getState();
        if (model.getValue() !== doc.syntax.text) return null;
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
