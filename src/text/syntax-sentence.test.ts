import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { severalDocumentsSentence, syntaxSentence } from './syntax-sentence.ts';
import { parseYaml } from './syntax-tree.ts';
import { tries } from './testing/tries.ts';
import { uglyYaml } from './testing/ugly-yaml.ts';

describe('syntaxSentence', () => {
  it.each([
    ['a tab', 'a:\n\tb: 1\n', 'tab-indent', 'Line 2 is indented with a tab'],
    ['a line too far left', 'a:\n  b: 1\n c: 2\n', 'bad-indent', 'Line 3'],
    ['a line too far right', 'a: 1\n  b: 2\n', 'bad-indent', 'Line 2'],
    ['no space', 's:\n  image:nginx\n  build: .\n', 'missing-space', 'behind the colon of “image”'],
    ['no colon', 'services\n  web: 1\n', 'missing-colon', 'Line 1 (“services”)'],
    ['an open double quote', 'a: "x\nb: 1\n', 'unclosed-quote', 'begins in line 1'],
    ['an open single quote', "a: 1\nb: 'x\nc: 1\n", 'unclosed-quote', 'begins in line 2'],
    ['a key twice', 'a: 1\nb: 2\na: 2\n', 'duplicate-key', 'in line 1 and in line 3'],
    ['an open bracket', 'a: [1, 2\nb: 1\n', 'unclosed-bracket', 'Write “]”'],
    ['a bracket too many', 'a: {b: 1}}\n', 'stray-bracket', 'The “}” in line 1'],
    ['a comma too many', 'a: [1,,2]\n', 'stray-bracket', 'The “,” in line 1'],
    ['an unknown alias', 'a: *x\n', 'unresolved-alias', 'no line above it has the anchor &x'],
    ['text behind a bar', 'a: |x\n  b\n', 'block-scalar', 'in line 1'],
    ['two colons', 'a: b: c\n', 'second-colon', 'Line 1 has two colons'],
    ['a reserved character', 'a: @x\n', 'reserved-character', 'begins with “@”'],
    ['a wrong escape', 'a: "\\q"\n', 'bad-escape', 'single quotes'],
    ['text behind a quote', 'a: "x" y\n', 'text-after-quote', 'line 1'],
    ['a list in a map', 'a: 1\n- b\n', 'list-beside-map', 'Line 2'],
    ['an unknown tag', 'a: !foo x\n', 'unknown-tag', '!foo in line 1'],
    ['an anchor without name', 'b: &\n', 'empty-anchor', 'line 1'],
    ['no bottom', '['.repeat(1000), 'too-deep', 'line 1'],
  ])('%s', (_name, text, code, words) => {
    const tree = parseYaml(text);
    const problem = tree.problems[0];
    const said = problem && syntaxSentence(tree, problem);
    expect(said?.code).toBe(code);
    expect(said?.sentence).toContain(words);
  });

  it('names a second document', () => {
    expect(severalDocumentsSentence(parseYaml('a: 1\n---\nb: 1\n'))?.sentence).toContain('line 2');
    expect(severalDocumentsSentence(parseYaml('---\na: 1\n'))).toBeUndefined();
  });

  it('has a sentence for whatever is wrong with a cut or garbled text', () => {
    const tape = fc.array(fc.nat(1_000_000), { maxLength: 60 });
    fc.assert(
      fc.property(tape, fc.nat(400), fc.string({ maxLength: 3 }), (numbers, cut, noise) => {
        const text = uglyYaml(numbers, true);
        const tree = parseYaml(text.slice(0, cut) + noise + text.slice(cut + 1));
        for (const problem of tree.problems) {
          expect(syntaxSentence(tree, problem).sentence).toMatch(/\.$/);
        }
      }),
      tries(200),
    );
  }, 600_000);
});
