import { languages } from 'monaco-editor/editor/editor.api';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';
import { locationIn, placesAt } from './name-model.ts';

/** F12: where a service, volume, network or anchor is declared. */
export const definitions: LanguageProvider = {
  id: 'definitions',
  register(session) {
    return languages.registerDefinitionProvider(LANGUAGE, {
      provideDefinition(model, position) {
        const definition = placesAt(session, model, position)?.definition;
        return definition ? locationIn(model, definition) : null;
      },
    });
  },
};
