import { languages } from 'monaco-editor/editor/editor.api';
import { modelRange } from './buffer-binding.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';
import { placesAt } from './name-model.ts';

/** Marks every place of the name that the cursor stands on. */
export const highlights: LanguageProvider = {
  id: 'highlights',
  register(session) {
    return languages.registerDocumentHighlightProvider(LANGUAGE, {
      provideDocumentHighlights(model, position) {
        const places = placesAt(session, model, position);
        if (!places) return [];
        const { Read, Write } = languages.DocumentHighlightKind;
        return [
          ...(places.definition ? [{ range: places.definition, kind: Write }] : []),
          ...places.uses.map((range) => ({ range, kind: Read })),
        ].map(({ range, kind }) => ({ range: modelRange(model, range), kind }));
      },
    });
  },
};
