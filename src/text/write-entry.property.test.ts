import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planIntents } from './plan-intents.ts';
import { parseYaml } from './syntax-tree.ts';
import { ownPaths } from './testing/any-intent.ts';
import { runs } from './testing/runs.ts';
import { uglyYaml } from './testing/ugly-yaml.ts';
import { writeEntry } from './write-entry.ts';
import { writtenSource } from './written-entry.ts';

it('what is written as it stands changes nothing', () => {
  let done = 0;
  let refused = 0;
  fc.assert(
    fc.property(
      fc.array(fc.nat(1_000_000), { maxLength: 80 }),
      fc.boolean(),
      fc.nat(100),
      (tape, aliases, pick) => {
        const tree = parseYaml(uglyYaml(tape, aliases));
        fc.pre(!tree.problems.some(({ severity }) => severity === 'error'));
        const paths = ownPaths(tree).filter((path) => typeof path.at(-1) === 'string');
        const path = paths[pick % Math.max(paths.length, 1)];
        const source = path && writtenSource(tree, path);
        if (!path || source === undefined) return;
        const planned = planIntents(tree, [writeEntry(path, source)]);
        if (planned.ok) {
          done++;
          expect(planned.edits).toEqual([]);
        } else {
          refused++;
          expect(planned.refusal.sentence).toMatch(/^.{20,}\.$/s);
        }
      },
    ),
    { numRuns: runs(600) },
  );
  // Odd keys and comments between brackets may be refused; what people write may not.
  expect(done).toBeGreaterThan(refused * 4);
}, 600_000);
