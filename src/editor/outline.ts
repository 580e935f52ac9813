import { type editor, languages } from 'monaco-editor/editor/editor.api';
import { type OutlineItem, outlineOf } from '../language/outline.ts';
import { modelRange } from './buffer-binding.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

const KINDS: Readonly<Record<OutlineItem['kind'], languages.SymbolKind>> = {
  service: languages.SymbolKind.Module,
  key: languages.SymbolKind.Property,
  volume: languages.SymbolKind.Variable,
  network: languages.SymbolKind.Variable,
  extension: languages.SymbolKind.Struct,
};

/** What can be gone to, for "Go to symbol" and sticky scroll. */
export const outline: LanguageProvider = {
  id: 'outline',
  register(session) {
    return languages.registerDocumentSymbolProvider(LANGUAGE, {
      displayName: 'Compose',
      provideDocumentSymbols(model) {
        const { doc } = session.store.getState();
        if (model.getValue() !== doc.syntax.text) return [];
        return outlineOf(doc).map((item) => symbolOf(model, item));
      },
    });
  },
};

function symbolOf(
  model: editor.ITextModel,
  { name, kind, range, nameRange, children }: OutlineItem,
): languages.DocumentSymbol {
  return {
    name,
    detail: kind === 'key' ? '' : kind,
    kind: KINDS[kind],
    tags: [],
    range: modelRange(model, range),
    selectionRange: modelRange(model, nameRange),
    children: children.map((child) => symbolOf(model, child)),
  };
}
