import { languages } from 'monaco-editor/editor/editor.api';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';
import { locationIn, placesAt } from './name-model.ts';

/** Shift+F12: where a service, volume, network or anchor is named. */
export const references: LanguageProvider = {
  id: 'references',
  register(session) {
    return languages.registerReferenceProvider(LANGUAGE, {
      provideReferences(model, position, { includeDeclaration }) {
        const places = placesAt(session, model, position);
        if (!places) return [];
        const declared = includeDeclaration && places.definition ? [places.definition] : [];
        return [...declared, ...places.uses].map((range) => locationIn(model, range));
      },
    });
  },
};
