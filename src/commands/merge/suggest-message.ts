import type { ComposeDocument } from '../../compose/compose-document.ts';
import { describeChanges } from './describe-changes.ts';

/** What tools show of a message's first line. */
const LONGEST_LINE = 72;

export interface Work {
  /** The labels of the steps since the file was opened or sent, the oldest first. */
  readonly labels: readonly string[];
  /** Whether some of it was typed: its label says nothing. */
  readonly typed: boolean;
  readonly before: ComposeDocument;
  readonly after: ComposeDocument;
}

/**
 * A commit message for what was done: `Add service data; proxy depends on data`.
 * From the labels of the steps; where text was typed, from what is different now.
 */
export function suggestMessage({ labels, typed, before, after }: Work): string {
  const done = typed || labels.length === 0 ? describeChanges(before, after) : distinct(labels);
  const parts = done.map(say);
  const [first = 'Change the compose file', ...more] = parts;
  const rest = more.map(lowerVerb);
  const all = [first, ...rest].join('; ');
  if (all.length <= LONGEST_LINE) return all;
  const line = [first];
  for (const part of rest) {
    if ([...line, part].join('; ').length > LONGEST_LINE - ' and 99 more'.length) break;
    line.push(part);
  }
  const left = parts.length - line.length;
  const subject = line.join('; ') + (left > 0 ? ` and ${left} more` : '');
  return parts.length > 1
    ? `${subject}\n\n${parts.map((part) => `- ${part}`).join('\n')}`
    : subject;
}

/** Each once; of several values for one thing (`Set image of web to …`) the last. */
function distinct(labels: readonly string[]): readonly string[] {
  const subject = (label: string) =>
    label.replace(/^((?:Set|Make) .+?)(?: to .*| (?:un)?privileged)$/, '$1');
  return labels.filter(
    (label, index) => labels.findLastIndex((other) => subject(other) === subject(label)) === index,
  );
}

function say(label: string): string {
  return label
    .replace(/^Add (\S+) → (\S+)$/, '$1 depends on $2')
    .replace(/^Remove (\S+) → (\S+)$/, '$1 no longer depends on $2');
}

function lowerVerb(part: string): string {
  return part.replace(/^[A-Z][a-z]+ /, (verb) => verb.toLowerCase());
}
