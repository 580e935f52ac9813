import type { ComposeDocument } from '../compose/compose-document.ts';
import { refuse } from '../text/refusal.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import type { CommandResult } from './command.ts';

/** Puts the services of a file of the first format below `services:`, with the fields that were renamed since. */
export function wrapServices({ syntax, services, form }: ComposeDocument): CommandResult {
  const { text } = syntax;
  if (form.kind !== 'v1' || syntax.root.kind !== 'map' || /^(?:---|\.\.\.|%|\s*\{)/m.test(text)) {
    return refuse(
      'cannot-wrap',
      'The services of this file cannot be moved below “services:” by a click. Indent them in the text and write “services:” above.',
    );
  }
  const edits: TextEdit[] = [{ from: 0, to: 0, insert: "version: '2.1'\nservices:\n" }];
  for (let at = 0; at < text.length; ) {
    const end = text.indexOf('\n', at);
    const next = end < 0 ? text.length : end + 1;
    if (text.slice(at, next).trim() !== '') edits.push({ from: at, to: at, insert: '  ' });
    at = next;
  }
  for (const { path } of services.values()) {
    const key = syntax.has([...path, 'net']) ? syntax.rangeOf([...path, 'net'], 'key') : undefined;
    if (key) edits.push({ ...key, insert: 'network_mode' });
  }
  const merged = joined(edits);
  return { ok: true, edits: merged, tree: parseYaml(applyEdits(text, merged)) };
}

/** In order, with insertions at one place made one. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const out: TextEdit[] = [];
  for (const edit of [...edits].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = out.at(-1);
    if (last && last.to === last.from && last.from === edit.from && edit.to === edit.from) {
      out[out.length - 1] = { ...last, insert: last.insert + edit.insert };
    } else out.push(edit);
  }
  return out;
}
