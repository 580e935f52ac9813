import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsOf } from './comments.ts';
import { difference, modelOf } from './document-model.ts';
import { planFormat } from './format-text.ts';
import { decodeSource } from './source-file.ts';
import { parseYaml, type SyntaxTree } from './syntax-tree.ts';
import { runs } from './testing/runs.ts';
import { uglyYaml } from './testing/ugly-yaml.ts';
import { applyEdits } from './text-edit.ts';

/** The text in order, or the code of the refusal. */
function formatted(text: string): string {
  const planned = planFormat(parseYaml(text));
  return planned.ok ? applyEdits(text, planned.edits) : planned.refusal.code;
}

describe('planFormat', () => {
  it.each([
    [
      'levels indents to the usual one',
      'a:\n  b: 1\nc:\n   d: 1\ne:\n  f: 1\n',
      'a:\n  b: 1\nc:\n  d: 1\ne:\n  f: 1\n',
    ],
    [
      'keeps the indents of the file',
      'a:\n    b: 1\nc:\n    d: 1\n',
      'a:\n    b: 1\nc:\n    d: 1\n',
    ],
    ['levels lists', 'a:\n  - 1\nb:\n  - 2\nc:\n- 3\n', 'a:\n  - 1\nb:\n  - 2\nc:\n  - 3\n'],
    ['keeps lists that are not indented', 'a:\n- 1\nb:\n- 2\n', 'a:\n- 1\nb:\n- 2\n'],
    ['levels maps in lists', 'a:\n  -   b: 1\n      c: 2\n', 'a:\n  - b: 1\n    c: 2\n'],
    ['lists in lists', 'a:\n  -  - 1\n     - 2\n', 'a:\n  - - 1\n    - 2\n'],
    ['one blank behind a colon', 'a:   1\nb: {x:  1}\n', 'a: 1\nb: {x:  1}\n'],
    ['blanks at the ends of lines', 'a: 1  \nb: 2\t# c \n', 'a: 1\nb: 2\t# c\n'],
    ['one blank line at most', '\n\na: 1\n\n\n\nb: 2\n\n\n', 'a: 1\n\nb: 2\n'],
    ['a line break at the end', 'a: 1', 'a: 1\n'],
    [
      'comments with what they stand before',
      'a:\n  b: 1\nc:\n     # why\n     d: 1\n     # end\ne:\n  f: 1\n',
      'a:\n  b: 1\nc:\n  # why\n  d: 1\n  # end\ne:\n  f: 1\n',
    ],
    [
      'block scalars',
      'a:\n  b: 1\nc:\n    d: |\n        x\n          y  \n\n        z\ne:\n  f: 1\n',
      'a:\n  b: 1\nc:\n  d: |\n    x\n      y  \n\n    z\ne:\n  f: 1\n',
    ],
    [
      'block scalars that say their indent',
      'a:\n   b: |1\n     x\nc:\n  d: 1\ne:\n  f: 1\n',
      'a:\n  b: |1\n    x\nc:\n  d: 1\ne:\n  f: 1\n',
    ],
    ['kept line breaks', 'a: |+\n  x\n\n\n', 'a: |+\n  x\n\n\n'],
    [
      'texts of several lines',
      'a:\n  b: 1\nc:\n    d: "x\n      y  z"\ne:\n  f: 1\n',
      'a:\n  b: 1\nc:\n  d: "x\n    y  z"\ne:\n  f: 1\n',
    ],
    [
      'brackets of several lines',
      'a:\n  b: 1\nc:\n    d: [\n      1 ]\ne:\n  f: 1\n',
      'a:\n  b: 1\nc:\n  d: [\n    1 ]\ne:\n  f: 1\n',
    ],
    [
      'anchors',
      'a: &a\n    b: 1\nc:\n  <<:   *a\nd:\n  e: 1\n',
      'a: &a\n  b: 1\nc:\n  <<: *a\nd:\n  e: 1\n',
    ],
    ['nothing', '', ''],
    ['a comment alone', '# x  \n\n\n', '# x\n'],
    ['broken text', 'a: "x\n', 'broken-yaml'],
    ['several documents', 'a: 1\n---\nb: 1\n', 'several-documents'],
  ])('%s', (_name, text, expected) => {
    expect(formatted(text)).toBe(expected);
  });

  it('says which line keeps the text from being put in order', () => {
    const planned = planFormat(parseYaml('a: 1\nb: [\n'));
    expect(planned).toMatchObject({
      ok: false,
      refusal: { sentence: expect.stringContaining('line ') },
    });
  });
});

/** Holds what came out against what went in. */
function hold(tree: SyntaxTree): void {
  const planned = planFormat(tree);
  if (!planned.ok) {
    expect(planned.refusal.sentence).toMatch(/\.$/);
    return;
  }
  const after = applyEdits(tree.text, planned.edits);
  const read = parseYaml(after);
  expect(
    difference(modelOf(tree.document?.contents ?? null), modelOf(read.document?.contents ?? null)),
  ).toBeUndefined();
  expect(commentsOf(after)).toEqual(commentsOf(tree.text));
  const again = planFormat(read);
  if (again.ok) expect(applyEdits(after, again.edits)).toBe(after);
}

describe('any text in order', () => {
  it('means the same, keeps its comments and is in order', () => {
    const tape = fc.array(fc.nat(1_000_000), { maxLength: 80 });
    fc.assert(
      fc.property(tape, fc.boolean(), (numbers, aliases) => {
        hold(parseYaml(uglyYaml(numbers, aliases)));
      }),
      { numRuns: runs(150) },
    );
  }, 600_000);

  const folder = '../shared/corpus';
  it.skipIf(!existsSync(folder))(
    'real files too, of which few are refused',
    () => {
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.yml'),
      );
      let unsafe = 0;
      for (const file of files) {
        const source = decodeSource(new Uint8Array(readFileSync(join(folder, file))));
        if (!source.ok) continue;
        const tree = parseYaml(source.text);
        hold(tree);
        const planned = planFormat(tree);
        if (!planned.ok && planned.refusal.code === 'cannot-edit-safely') unsafe++;
      }
      expect(unsafe).toBeLessThan(3);
    },
    600_000,
  );
});
