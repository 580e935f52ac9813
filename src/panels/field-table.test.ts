import { describe, expect, it } from 'vitest';
import { DEFAULT_TARGET } from '../compose/catalog/targets.ts';
import { SERVICE_FORM_KEYS } from '../compose/form-keys.ts';
import { readCompose } from '../compose/read-compose.ts';
import { countLostComments } from '../text/comments.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits } from '../text/text-edit.ts';
import { CASES } from './testing/cases.ts';
import { type FieldCase, fileWith } from './testing/field-case.ts';
import { ALL_FORMS, findForm } from './testing/find-form.ts';
import type { Form } from './testing/form-of.ts';

function serviceIn(text: string) {
  const doc = readCompose(parseYaml(text));
  const service = doc.services.get('web');
  if (!service) throw new Error('The service is gone');
  return { doc, service };
}

function run(form: Form, { before, shown, change, after, target = DEFAULT_TARGET }: FieldCase) {
  const text = fileWith(before);
  const { doc, service } = serviceIn(text);
  expect(form.show(doc, service)).toEqual(shown);
  const step = form.change(doc, service, change, target);
  if (typeof step === 'string') {
    expect(step).toMatch(after);
    return;
  }
  const result = step(doc);
  if (!result.ok) {
    expect(result.refusal.sentence).toMatch(after);
    return;
  }
  const changed = applyEdits(text, result.edits);
  expect(changed).toBe(typeof after === 'string' ? fileWith(after) : after);
  const takesAway =
    change === '' || change === false || (typeof change === 'object' && 'remove' in change);
  if (!takesAway) expect(countLostComments(text, changed)).toBe(0);
}

describe.each(Object.entries(CASES))('the form of %s', (keys, cases) => {
  const form = findForm(keys);
  it.each(cases.map((each, index) => [index + 1, each] as const))('case %d: %j', (_, each) => {
    run(form, each);
  });
});

describe('the table of fields', () => {
  it('has cases for every form', () => {
    expect(ALL_FORMS.filter((keys) => !(keys in CASES))).toEqual([]);
  });

  it('has cases for every key with a form', () => {
    const keys = new Set(Object.keys(CASES).map((name) => name.split(' ')[0]));
    expect([...SERVICE_FORM_KEYS].filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has 200 cases and more', () => {
    const cases = Object.values(CASES).flat();
    expect(cases.length).toBeGreaterThanOrEqual(200);
    expect(new Set(cases.map((each) => JSON.stringify(each))).size).toBe(cases.length);
    console.log(`field table: ${cases.length} cases of ${Object.keys(CASES).length} fields`);
  });
});
