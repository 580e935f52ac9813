import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { applyEdits } from '../../text/text-edit.ts';
import type { Command } from '../command.ts';

/** The text after a command, or why it was refused. */
export function runCommand<Args>(command: Command<Args>, before: string, args: Args) {
  const doc = readCompose(parseYaml(before));
  const result = command.plan(doc, args);
  if (!result.ok) {
    const { code, sentence } = result.refusal;
    return { text: undefined, code, sentence, caution: undefined, select: undefined };
  }
  const text = applyEdits(before, result.edits);
  const { caution, select } = result;
  return { text, code: undefined, sentence: undefined, caution, select };
}
