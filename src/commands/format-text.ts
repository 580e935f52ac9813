import { planFormat } from '../text/format-text.ts';
import type { Command } from './command.ts';

/** Puts the whole text in order without changing what it means: only on request. */
export const formatText: Command<void> = {
  id: 'format-text',
  label: () => 'Put the text in order',
  plan: (doc) => planFormat(doc.syntax),
};
