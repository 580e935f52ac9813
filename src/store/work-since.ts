import type { History } from './history.ts';
import { isOpenIn } from './open-files.ts';
import type { WorkSince } from './session.ts';

/** The steps that led from `text`, or from the opening of the file in front, to its text of now. */
export function workSince(history: History, text: string): WorkSince {
  const { opening } = history.now.file;
  const way = [...history.past, ...(history.detour ? [history.detour] : [])];
  const labels: string[] = [];
  let typed = false;
  let at = history.text;
  let after = history.now;
  for (const { step, moment } of way.toReversed()) {
    const isInFront = after.file.opening === opening;
    if (step.kind === 'load' || !isOpenIn(moment, opening)) break;
    if (isInFront && at.toString() === text) break;
    at = step.inverse.apply(at);
    if (isInFront && moment.file.opening === opening && isWork(step.kind)) {
      typed ||= step.kind === 'typing';
      labels.unshift(step.label);
    }
    after = moment;
  }
  return { labels, typed };
}

function isWork(kind: string): boolean {
  return kind === 'typing' || kind === 'command';
}
