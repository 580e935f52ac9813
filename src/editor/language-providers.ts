import { completion } from './completion.ts';
import { definitions } from './definitions.ts';
import { folding } from './folding.ts';
import { highlights } from './highlights.ts';
import { hover } from './hover.ts';
import { imageLinks } from './image-links.ts';
import { inlayHints } from './inlay-hints.ts';
import type { LanguageProvider } from './language-provider.ts';
import { outline } from './outline.ts';
import { quickFixes } from './quick-fixes.ts';
import { refactorings } from './refactorings.ts';
import { references } from './references.ts';

/** All that the text pane knows about the language. */
export const LANGUAGE_PROVIDERS: readonly LanguageProvider[] = [
  completion,
  definitions,
  folding,
  highlights,
  hover,
  imageLinks,
  inlayHints,
  outline,
  quickFixes,
  references,
  refactorings,
];
