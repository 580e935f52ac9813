import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countLostComments } from './comments.ts';
import { isFirstOnLine } from './lines.ts';
import { moveEntry } from './move-entry.ts';
import { planIntents } from './plan-intents.ts';
import { parseYaml, type SyntaxTree } from './syntax-tree.ts';
import { ownPaths } from './testing/any-intent.ts';
import { runs } from './testing/runs.ts';
import { uglyYaml } from './testing/ugly-yaml.ts';
import { applyEdits } from './text-edit.ts';
import type { YamlPath } from './yaml-path.ts';

function siblingsOf(tree: SyntaxTree, path: YamlPath) {
  const holder = path.length > 1 ? tree.entryAt(path.slice(0, -1))?.value : tree.document?.contents;
  return tree.indexOf(holder ?? null).entries;
}

/** Whether each of the entries stands on lines that nothing else stands on. */
function haveOwnLines(tree: SyntaxTree, path: YamlPath): boolean {
  return siblingsOf(tree, path).every(
    (entry) => !entry.flow && isFirstOnLine(tree.text, entry.head),
  );
}

it('a move keeps every comment and every line', () => {
  let done = 0;
  let unsafe = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000_000), { maxLength: 80 }),
      fc.boolean(),
      fc.nat(100),
      fc.nat(4),
      (tape, aliases, pick, to) => {
        const text = uglyYaml(tape, aliases);
        const tree = parseYaml(text);
        fc.pre(!tree.problems.some(({ severity }) => severity === 'error'));
        const movable = ownPaths(tree).filter((path) => siblingsOf(tree, path).length > 1);
        const path = movable[pick % Math.max(movable.length, 1)];
        if (!path) return;
        const planned = planIntents(tree, [moveEntry(path, to)]);
        if (!planned.ok) {
          if (planned.refusal.code === 'cannot-edit-safely') unsafe++;
          return;
        }
        done++;
        const after = applyEdits(text, planned.edits);
        expect(countLostComments(text, after)).toBe(0);
        if (haveOwnLines(tree, path)) {
          expect(after.split('\n').sort()).toEqual(text.split('\n').sort());
        }
      },
    ),
    { numRuns: runs(1500) },
  );
  // Refusing is safe, but must stay the exception.
  expect(done).toBeGreaterThan(300);
  expect(unsafe / done).toBeLessThan(0.05);
}, 600_000);
