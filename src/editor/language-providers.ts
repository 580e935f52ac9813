import { completion } from './completion.ts';
import { hover } from './hover.ts';
import type { LanguageProvider } from './language-provider.ts';
import { outline } from './outline.ts';
import { quickFixes } from './quick-fixes.ts';

/** All that the text pane knows about the language. */
export const LANGUAGE_PROVIDERS: readonly LanguageProvider[] = [
  completion,
  hover,
  outline,
  quickFixes,
];
