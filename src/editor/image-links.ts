import { languages } from 'monaco-editor/editor/editor.api';
import { imageLinks as linksOf } from '../language/image-links.ts';
import { modelRange } from './buffer-binding.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

/** Ctrl+click on an image opens its page at the registry; nothing is asked for before. */
export const imageLinks: LanguageProvider = {
  id: 'image-links',
  register(session) {
    return languages.registerLinkProvider(LANGUAGE, {
      provideLinks(model) {
        const { doc } = session.store.getState();
        if (model.getValue() !== doc.syntax.text) return { links: [] };
        return {
          links: linksOf(doc).map(({ range, url, tooltip }) => ({
            range: modelRange(model, range),
            url,
            tooltip,
          })),
        };
      },
    });
  },
};
