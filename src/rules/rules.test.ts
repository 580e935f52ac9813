import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TARGETS } from '../compose/catalog/targets.ts';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits } from '../text/text-edit.ts';
import { diagnose } from './diagnose.ts';
import type { Diagnostic, Rule } from './rule.ts';
import { RULES } from './rules.ts';

function docOf(text: string) {
  return readCompose(parseYaml(text));
}

function strict(_rule: Rule, fault: unknown): never {
  throw fault;
}

const errors = (found: readonly Diagnostic[]) =>
  found.filter((it) => it.severity === 'error').length;

describe('the list of rules', () => {
  it('holds every rule of the folder', () => {
    const files = readdirSync(new URL('.', import.meta.url))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .filter((name) =>
        /^export const \w+(: Rule = \{| = serviceRule\()/m.test(
          readFileSync(new URL(name, import.meta.url), 'utf8'),
        ),
      );
    expect(RULES.map((rule) => `${rule.meta.id}.ts`).sort()).toEqual(files.sort());
  });

  it.each(RULES.map((rule) => [rule.meta.id, rule] as const))(
    '%s is documented',
    (id, { meta }) => {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      expect(meta.summary).toMatch(/^.{10,100}\.$/);
      expect(meta.why).toMatch(/^.{30,400}\.$/s);
      expect(meta.source.length).toBeGreaterThan(10);
      expect(meta.examples.good.length).toBeGreaterThan(0);
      expect(meta.examples.bad.length).toBeGreaterThan(0);
      expect(Object.keys(meta.severity).length).toBeGreaterThan(0);
    },
  );
});

const cases = RULES.flatMap((rule) =>
  TARGETS.filter(({ id }) => rule.meta.severity[id] !== undefined).map(
    ({ id }) => [rule.meta.id, id, rule] as const,
  ),
);

describe.each(cases)('%s for %s', (id, target, { meta }) => {
  it.each(meta.examples.good)('finds nothing in %j', (text) => {
    expect(
      diagnose(docOf(text), target, strict, meta.examples.around).filter((it) => it.rule === id),
    ).toEqual([]);
  });
});

describe.each(RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, { meta }) => {
  it.each(meta.examples.bad)('finds something in %j', (text) => {
    const found = TARGETS.flatMap((target) =>
      diagnose(docOf(text), target.id, strict, meta.examples.around),
    );
    expect(found.filter((it) => it.rule === id)).not.toEqual([]);
  });

  it.each(meta.examples.bad)('marks a token, not a block, in %j', (text) => {
    for (const { id: target } of TARGETS) {
      for (const found of diagnose(docOf(text), target, strict)) {
        const marked = text.slice(found.range.from, found.range.to);
        expect(marked, found.message).not.toContain('\n');
        expect(found.message).toMatch(/[.?]$/);
      }
    }
  });
});

describe('fixes', () => {
  it('are offered by at least two thirds of the rules', () => {
    const mending = RULES.filter(({ meta }) =>
      TARGETS.some(({ id }) =>
        meta.examples.bad.some((text) =>
          diagnose(docOf(text), id, strict, meta.examples.around).some(
            ({ rule, fixes }) => rule === meta.id && fixes.length > 0,
          ),
        ),
      ),
    );
    expect(mending.length / RULES.length).toBeGreaterThanOrEqual(2 / 3);
  });

  const table = cases.flatMap(([id, target, { meta }]) =>
    meta.examples.bad.map((text) => [id, target, text, meta.examples.around] as const),
  );

  it.each(table)('of %s for %s mend %j', (id, target, text, around) => {
    const doc = docOf(text);
    const before = diagnose(doc, target, strict, around);
    for (const found of before.filter((it) => it.rule === id)) {
      for (const fix of found.fixes) {
        const planned = fix.plan(doc);
        if (!planned.ok) throw new Error(`${fix.title}: ${planned.refusal.sentence}`);
        const after = applyEdits(text, planned.edits);
        const left = diagnose(docOf(after), target, strict, around);
        const same = (it: Diagnostic) => it.rule === id && it.message === found.message;
        const context = `${fix.title}\n${after}\n${left.map((it) => it.message).join('\n')}`;
        expect(left.filter(same).length, context).toBeLessThan(before.filter(same).length);
        expect(errors(left), context).toBeLessThanOrEqual(errors(before));
      }
    }
  });
});
