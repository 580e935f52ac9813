import { expect } from 'vitest';
import type { TargetId } from '../../compose/catalog/targets.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { applyEdits } from '../../text/text-edit.ts';
import { diagnose } from '../diagnose.ts';
import type { Diagnostic } from '../rule.ts';

function check(text: string, target: TargetId): readonly Diagnostic[] {
  return diagnose(readCompose(parseYaml(text)), target, (_rule, fault) => {
    throw fault;
  });
}

const SYNTAX = 'yaml-syntax';

const errorsOf = (found: readonly Diagnostic[]) => found.filter((it) => it.severity === 'error');

/**
 * Applies each offered fix to `text`, at most `most` of a rule: it takes its problem away and adds no error,
 * or refuses with a sentence. Returns how many were planned.
 */
export function tryFixes(text: string, target: TargetId, most: number): number {
  const before = check(text, target);
  const doc = readCompose(parseYaml(text));
  const tried = new Map<string, number>();
  let planned = 0;
  for (const found of before) {
    for (const fix of found.fixes) {
      const count = tried.get(found.rule) ?? 0;
      if (count >= most) continue;
      tried.set(found.rule, count + 1);
      const plan = fix.plan(doc);
      if (!plan.ok) {
        expect(plan.refusal.sentence).toMatch(/[.?]$/);
        continue;
      }
      planned++;
      const after = check(applyEdits(text, plan.edits), target);
      const same = (it: Diagnostic) => it.rule === found.rule && it.message === found.message;
      const story = `${target}: ${fix.title} for “${found.message}” in\n${text}`;
      expect(after.filter(same).length, story).toBeLessThan(before.filter(same).length);
      // What else is wrong with a text shows only once its syntax is sound.
      const counted = (it: Diagnostic) => found.rule !== SYNTAX || it.rule === SYNTAX;
      const errors = errorsOf(after).filter(counted).length;
      expect(errors, story).toBeLessThanOrEqual(errorsOf(before).filter(counted).length);
    }
  }
  return planned;
}
