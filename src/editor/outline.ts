import { languages } from 'monaco-editor/editor/editor.api';
import type { Declaration } from '../compose/compose-document.ts';
import { modelRange } from './buffer-binding.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

/** Services with their keys, then volumes and networks: for "Go to symbol" and sticky scroll. */
export const outline: LanguageProvider = {
  id: 'outline',
  register(session) {
    return languages.registerDocumentSymbolProvider(LANGUAGE, {
      displayName: 'Compose',
      provideDocumentSymbols(model) {
        const { doc } = session.store.getState();
        if (model.getValue() !== doc.syntax.text) return [];
        const symbol = (
          name: string,
          detail: string,
          path: Declaration['path'],
          kind: languages.SymbolKind,
          children: languages.DocumentSymbol[] = [],
        ): languages.DocumentSymbol => ({
          name,
          detail,
          kind,
          tags: [],
          range: modelRange(model, doc.syntax.rangeOf(path)),
          selectionRange: modelRange(model, doc.syntax.rangeOf(path, 'key')),
          children,
        });
        const services = [...doc.services.values()].map(({ name, path, keys }) =>
          symbol(
            name,
            'service',
            path,
            languages.SymbolKind.Module,
            keys
              .filter(({ origin }) => origin === 'own')
              .map(({ key }) => symbol(key, '', [...path, key], languages.SymbolKind.Property)),
          ),
        );
        const declared = (kind: string, map: ReadonlyMap<string, Declaration>) =>
          [...map.values()].map(({ name, path }) =>
            symbol(name, kind, path, languages.SymbolKind.Variable),
          );
        return [
          ...services,
          ...declared('volume', doc.volumes),
          ...declared('network', doc.networks),
        ];
      },
    });
  },
};
