import type { History } from './history.ts';
import type { WorkSince } from './session.ts';

/** The steps that led from `text`, or from the opening of the file, to the text of now. */
export function workSince(history: History, text: string): WorkSince {
  const labels: string[] = [];
  let typed = false;
  let at = history.text;
  for (const { step } of history.past.toReversed()) {
    if (step.kind === 'load' || at.toString() === text) break;
    at = step.inverse.apply(at);
    if (step.kind === 'move') continue;
    if (step.kind === 'typing') typed = true;
    labels.unshift(step.label);
  }
  return { labels, typed };
}
