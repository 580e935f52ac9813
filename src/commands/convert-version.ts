import { TARGETS, type TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { formAt, takesForm } from '../compose/forms/forms.ts';
import { TOP_KEY_ORDER } from '../compose/key-order.ts';
import type { Intent } from '../text/intent.ts';
import { refuse } from '../text/refusal.ts';
import { printPath } from '../text/yaml-path.ts';
import type { Command, CommandResult } from './command.ts';
import { deployIntents } from './deploy-intents.ts';
import { planEdit } from './plan-edit.ts';
import { keepingComments } from './plan-refactoring.ts';
import { planSteps } from './plan-steps.ts';
import { rewriteIntents } from './rewrite-field.ts';
import { versionOneIntents } from './version-one-intents.ts';
import { wrapServices } from './wrap-services.ts';

export interface ConvertVersionArgs {
  readonly target: TargetId;
}

/** Intents and what could not be said in the other version, as sentences. */
export interface Conversion {
  readonly intents: readonly Intent[];
  readonly notes: readonly string[];
}

/** The version that a target's readers want at the top; the newer ones want none. Domain notes 0. */
const VERSIONS: Readonly<Record<TargetId, string | undefined>> = {
  resin: '2.1',
  'balena-classic': '2.4',
  balena: undefined,
  compose: undefined,
};

/** Converts a file of version 1 or 3 to what a target reads; what has no counterpart there is told. */
export const convertVersion: Command<ConvertVersionArgs> = {
  id: 'convert-version',
  label: ({ target }) => `Convert to ${titleOf(target)}`,
  plan(doc, { target }) {
    if (doc.form.kind !== 'v1' && doc.form.kind !== 'v3') {
      return refuse('other-version', 'Only files of version 1 or 3 can be converted.', ['version']);
    }
    const fields: readonly ((now: ComposeDocument) => CommandResult)[] =
      doc.form.kind === 'v1'
        ? [wrapServices, (now) => plan(now, versionOneIntents(now))]
        : [(now) => plan(now, deployIntents(now, target))];
    const result = planSteps(doc, [
      ...fields,
      (now) => plan(now, formIntents(now, target)),
      (now) => planEdit(now, versionIntents(now, target)),
    ]);
    return keepingComments(doc, result);
  },
};

function titleOf(target: TargetId): string {
  return TARGETS.find(({ id }) => id === target)?.title ?? target;
}

function plan(doc: ComposeDocument, { intents, notes }: Conversion): CommandResult {
  return planEdit(doc, intents, notes.length > 0 ? { caution: notes.join(' ') } : {});
}

function versionIntents(doc: ComposeDocument, target: TargetId): readonly Intent[] {
  const path = ['version'];
  const value = VERSIONS[target];
  if (value !== undefined) {
    return [{ kind: 'set', path, value, order: TOP_KEY_ORDER, quote: 'single' }];
  }
  return doc.syntax.has(path) ? [{ kind: 'delete', path }] : [];
}

/** Forms that the target does not take, in the other way where that says the same. */
function formIntents(doc: ComposeDocument, target: TargetId): Conversion {
  const intents: Intent[] = [];
  const notes: string[] = [];
  for (const { path, keys } of doc.services.values()) {
    for (const { key } of keys) {
      const place = formAt(doc, [...path, key]);
      const long = place?.form.unit === 'item' ? 'long' : 'map';
      if (!place || takesForm(target, place.form, long)) continue;
      const rewritten = rewriteIntents(doc, place, place.form.other(long));
      if (rewritten.ok) intents.push(...rewritten.intents);
      else if (rewritten.refusal.code === 'cannot-rewrite') {
        notes.push(`“${printPath([...path, key])}” stays in a form that is refused there.`);
      }
    }
  }
  return { intents, notes };
}
