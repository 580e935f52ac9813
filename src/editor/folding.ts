import { languages } from 'monaco-editor/editor/editor.api';
import { foldingRanges } from '../language/folding.ts';
import type { LanguageProvider } from './language-provider.ts';
import { LANGUAGE } from './monaco-setup.ts';

/** What can be folded away: services, lists, block scalars and comments of several lines. */
export const folding: LanguageProvider = {
  id: 'folding',
  register() {
    return languages.registerFoldingRangeProvider(LANGUAGE, {
      provideFoldingRanges: (model) =>
        foldingRanges(model.getValue()).map(({ start, end, kind }) => ({
          start,
          end,
          ...(kind === 'comment' && { kind: languages.FoldingRangeKind.Comment }),
        })),
    });
  },
};
