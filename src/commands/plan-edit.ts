import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Intent } from '../text/intent.ts';
import { planIntents } from '../text/plan-intents.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { CommandResult } from './command.ts';
import type { FieldEdit } from './field-edit.ts';
import { findAffected } from './find-affected.ts';

/** What a command adds to its edits. */
export interface Extras {
  readonly select?: readonly string[] | undefined;
  readonly caution?: string | undefined;
  readonly focus?: YamlPath | undefined;
}

/** Turns intents into the result of a command; refuses while the YAML is broken. */
export function planEdit(
  doc: ComposeDocument,
  intents: readonly Intent[],
  { select, caution, focus }: Extras = {},
): CommandResult {
  const broken = refuseBroken(doc.syntax);
  if (broken) return broken;
  const planned = planIntents(doc.syntax, intents);
  if (!planned.ok) return planned;
  return {
    ...planned,
    ...(select && { select }),
    ...(caution !== undefined && { caution }),
    ...(focus && { focus }),
  };
}

/** While the text has syntax errors nobody can say what an edit would do to it; twin keys elsewhere do no harm. */
export function refuseBroken(tree: SyntaxTree): Refused | undefined {
  const problem = tree.problems.find(
    ({ severity, code }) => severity === 'error' && code !== 'DUPLICATE_KEY',
  );
  if (!problem) return undefined;
  const { line } = tree.position(problem.range.from);
  const [reason = ''] = problem.message.split('\n', 1);
  return refuse(
    'broken-yaml',
    `Line ${line} of the text has a YAML error (${reason}). Mend it in the text first, then this can be changed here.`,
  );
}

/** The result of a command that changes one field of one service. */
export function planField(
  doc: ComposeDocument,
  service: string,
  edit: FieldEdit | Refused,
  focus?: YamlPath,
  caution?: string,
): CommandResult {
  if (!edit.ok) return edit;
  const result = planEdit(doc, edit.intents, { select: [service], focus });
  if (!result.ok) return result;
  const affected = findAffected(doc, service, result.tree);
  const shared =
    affected.length > 0
      ? `${affected.join(', ')} changed too: this comes to ${affected.length > 1 ? 'them' : 'it'} from ${service} by an anchor.`
      : undefined;
  const cautions = [edit.caution, caution, shared].filter((text) => text !== undefined);
  return cautions.length > 0 ? { ...result, caution: cautions.join(' ') } : result;
}

/** A pair needs a name that the list form can hold too. */
export function refuseEmptyName(name: string, path: YamlPath): Refused | undefined {
  if (name !== '' && !name.includes('=') && !name.includes('\n')) return undefined;
  return refuse('bad-pair-name', `“${name}” is no name: it must not be empty or hold “=”.`, path);
}
