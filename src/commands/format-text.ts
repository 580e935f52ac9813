import { planFormat } from '../text/format-text.ts';
import { refuse } from '../text/refusal.ts';
import type { Command } from './command.ts';

/** Puts the whole text in order without changing what it means: only on request. */
export const formatText: Command<void> = {
  id: 'format-text',
  label: () => 'Put the text in order',
  plan(doc) {
    const planned = planFormat(doc.syntax);
    if (!planned.ok || planned.edits.length > 0) return planned;
    return refuse('in-order', 'The text is in order already, so nothing was changed.');
  },
};
