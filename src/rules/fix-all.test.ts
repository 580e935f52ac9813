import { describe, expect, it } from 'vitest';
import { readCompose } from '../compose/read-compose.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { applyEdits } from '../text/text-edit.ts';
import { fixAll } from './fix-all.ts';

function mended(rule: string, text: string): string {
  const planned = fixAll(rule, 'balena').plan(readCompose(parseYaml(text)));
  return planned.ok ? applyEdits(text, planned.edits) : planned.refusal.code;
}

describe('fixing all of a kind', () => {
  it('mends each place and nothing else', () => {
    const text =
      'services:\n  a:\n    image: x:1 # keep\n    restrat: always\n  b:\n    image: y:1\n    prots: ["80:80"]\n';
    expect(mended('unknown-field', text)).toBe(
      text.replace('restrat', 'restart').replace('prots', 'ports'),
    );
  });

  it('declares every volume that is missing', () => {
    const text =
      'services:\n  a:\n    image: x:1\n    volumes:\n      - one:/one\n      - two:/two\n';
    expect(mended('undeclared-volume', text)).toMatch(/\nvolumes:\n {2}one:.*\n {2}two:/);
  });

  it('says so where there is nothing', () => {
    expect(mended('unknown-field', 'services:\n  a:\n    image: x:1\n')).toBe('nothing-to-fix');
  });
});
