import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCompose } from '../../compose/read-compose.ts';
import { distance, factsOf } from '../../text/merge/model-facts.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { tries } from '../../text/testing/tries.ts';
import { isWithin } from '../../text/yaml-path.ts';
import { anyCompose } from '../testing/any-compose.ts';
import type { Attempt } from '../testing/attempt.ts';
import { attemptsOn } from '../testing/attempts.ts';
import { mergeFiles } from './merge-files.ts';

const SLOW = 600_000;

function areApart(a: Attempt, b: Attempt): boolean {
  return a.where.every((one) =>
    b.where.every((other) => !isWithin(one, other) && !isWithin(other, one)),
  );
}

it(
  'two gestures on different things merge to what they do one after the other',
  () => {
    let compared = 0;
    fc.assert(
      fc.property(anyCompose, fc.nat(), fc.nat(), (text, first, second) => {
        const doc = readCompose(parseYaml(text));
        const attempts = attemptsOn(doc);
        const [mine, other] = [first, second].map((n) => attempts[n % attempts.length]);
        fc.pre(mine !== undefined && other !== undefined && areApart(mine, other));
        const [ours, theirs] = [mine.plan(doc), other.plan(doc)];
        fc.pre(ours.ok && theirs.ok);
        const both = mine.plan(readCompose(theirs.tree));
        fc.pre(both.ok);
        compared++;

        const merge = mergeFiles(
          { base: text, ours: ours.tree.text, theirs: theirs.tree.text },
          new Map(),
        );
        expect(merge.conflicts).toEqual([]);
        expect(merge.by).toBe('meaning');
        const tree = parseYaml(merge.text);
        expect(distance(factsOf(tree), factsOf(both.tree))).toBe(0);
        const after = readCompose(tree);
        expect(mine.holds(after) && other.holds(after)).toBe(true);
        expect(merge.lostComments).toEqual([]);
      }),
      tries(300),
    );
    expect(compared).toBeGreaterThan(50);
  },
  SLOW,
);
