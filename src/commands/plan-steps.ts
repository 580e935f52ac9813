import type { ComposeDocument } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import { composeEdits, type TextEdit } from '../text/text-edit.ts';
import type { Command, CommandResult } from './command.ts';

/** One of several commands that make up a gesture. */
export type Step = (doc: ComposeDocument) => CommandResult;

/** Plans several steps as one, each over what those before it leave. All or none is done. */
export function planSteps(doc: ComposeDocument, steps: readonly Step[]): CommandResult {
  let now = doc;
  let edits: readonly TextEdit[] = [];
  const cautions: string[] = [];
  for (const step of steps) {
    const result = step(now);
    if (!result.ok) return result;
    edits = composeEdits(doc.syntax.text.length, edits, result.edits);
    if (result.caution) cautions.push(result.caution);
    now = readCompose(result.tree);
  }
  return {
    ok: true,
    edits,
    tree: now.syntax,
    ...(cautions.length > 0 && { caution: [...new Set(cautions)].join(' ') }),
  };
}

/** A command with its arguments, to be one of several. */
export function step<Args>(command: Command<Args>, args: Args): Step {
  return (doc) => command.plan(doc, args);
}
