import type { ComposeDocument } from '../compose/compose-document.ts';
import { lostComments } from '../text/comments.ts';
import type { Intent } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import type { CommandResult } from './command.ts';
import { type Extras, planEdit } from './plan-edit.ts';

/** Plans what is to mean the same afterwards: like `planEdit`, and refused where a comment would be lost. */
export function planRefactoring(
  doc: ComposeDocument,
  intents: readonly Intent[],
  extras: Extras = {},
): CommandResult {
  return keepingComments(doc, planEdit(doc, intents, extras));
}

/** The result, unless a comment of the text would be lost by it. */
export function keepingComments(doc: ComposeDocument, result: CommandResult): CommandResult {
  if (!result.ok) return result;
  const [lost] = lostComments(doc.syntax.text, result.tree.text);
  if (lost === undefined) return result;
  return refuse(
    'comment-lost',
    `The comment “${lost}” has no place in what this would write. Move it to a line of its own above, then try again.`,
  );
}
