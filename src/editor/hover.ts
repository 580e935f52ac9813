import { languages } from 'monaco-editor/editor/editor.api';
import { hoverAt } from '../language/hover-content.ts';
import { modelRange } from './buffer-binding.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

/** Tells what a key, a label or a name means, and whether the target takes it. */
export const hover: LanguageProvider = {
  id: 'hover',
  register(session) {
    return languages.registerHoverProvider(LANGUAGE, {
      provideHover(model, position) {
        const { doc, target, project, together } = session.store.getState();
        if (model.getValue() !== doc.syntax.text) return null;
        const content = hoverAt(
          doc,
          target,
          model.getOffsetAt(position),
          project,
          together?.overlay.doc,
        );
        if (!content) return null;
        return {
          range: modelRange(model, content.range),
          contents: [{ value: content.lines.join('\n\n') }],
        };
      },
    });
  },
};
