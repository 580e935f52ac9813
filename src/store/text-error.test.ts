import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { diagnose } from '../rules/diagnose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { errorLine, textError } from './text-error.ts';

const BROKEN = 'services:\n  web:\n    command: ["a", "b"\n    restart: always\n';

describe('textError', () => {
  const doc = readCompose(parseYaml(BROKEN));

  it('speaks in the words of the rule, at its place', () => {
    const diagnostics = diagnose(doc, 'balena');
    expect(textError({ doc, diagnostics })?.message).toContain('“[” in line 3 is never closed');
    expect(errorLine({ doc, diagnostics })).toBe(3);
  });

  it('says what the reader says until the rules have come', () => {
    expect(textError({ doc, diagnostics: [] })?.message).toMatch(/Flow sequence/);
    expect(errorLine({ doc, diagnostics: [] })).toBe(4);
  });

  it('has nothing to say of a text that can be read', () => {
    const fine = readCompose(parseYaml('services:\n  web:\n    image: a\n'));
    expect(textError({ doc: fine, diagnostics: diagnose(fine, 'balena') })).toBeUndefined();
    expect(errorLine({ doc: fine, diagnostics: [] })).toBeUndefined();
  });
});
