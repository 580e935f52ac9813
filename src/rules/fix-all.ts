import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import { refuse } from '../text/refusal.ts';
import { composeEdits, type TextEdit } from '../text/text-edit.ts';
import { diagnoseWith } from './diagnose.ts';
import type { Diagnostic, QuickFix, Rule, Surroundings } from './rule.ts';
import { RULES } from './rules.ts';

/**
 * Mends everything that a rule finds, each by the first way it offers, as one step.
 * What cannot be mended is passed over; where nothing can, the reason is told.
 */
export function fixAll(ruleId: string, target: TargetId, around: Surroundings = {}): QuickFix {
  return {
    title: 'Fix all of this kind',
    safety: 'changes-behaviour',
    plan(doc) {
      const rules = RULES.filter(({ meta }) => meta.id === ruleId);
      return mendAll(doc, (it) => findings(rules, it, target, around));
    },
  };
}

function findings(
  rules: readonly Rule[],
  doc: ComposeDocument,
  target: TargetId,
  around: Surroundings,
): readonly Diagnostic[] {
  return diagnoseWith(rules, doc, target, undefined, around);
}

function mendAll(
  start: ComposeDocument,
  find: (doc: ComposeDocument) => readonly Diagnostic[],
): ReturnType<QuickFix['plan']> {
  let doc = start;
  let edits: readonly TextEdit[] = [];
  let refused = refuse('nothing-to-fix', 'There is nothing of this kind left to mend.');
  let left = find(doc);
  let at = 0;
  while (at < left.length) {
    const planned = left[at]?.fixes[0]?.plan(doc);
    const next = planned?.ok ? readCompose(planned.tree, doc) : undefined;
    const after = next ? find(next) : left;
    if (planned?.ok && next && after.length < left.length) {
      edits = composeEdits(start.syntax.text.length, edits, planned.edits);
      doc = next;
      left = after;
    } else {
      if (planned && !planned.ok) refused = planned;
      at++;
    }
  }
  return edits.length === 0 ? refused : { ok: true, edits, tree: doc.syntax };
}
