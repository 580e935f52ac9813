import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentsOf } from '../comments.ts';
import type { Intent } from '../intent.ts';
import { planIntents } from '../plan-intents.ts';
import { parseYaml, type SyntaxTree } from '../syntax-tree.ts';
import { anyIntent } from '../testing/any-intent.ts';
import { tries } from '../testing/tries.ts';
import { Choices, uglyYaml } from '../testing/ugly-yaml.ts';
import { isWithin, type YamlPath } from '../yaml-path.ts';
import { mergeTexts } from './merge-texts.ts';
import { distance, factsOf } from './model-facts.ts';

const SLOW = 600_000;
const tape = (maxLength: number) => fc.array(fc.nat(1_000_000), { maxLength });
const document = fc.tuple(tape(80), fc.boolean()).map(([numbers, aliases]) => {
  return uglyYaml(numbers, aliases);
});
const isSound = (tree: SyntaxTree) =>
  tree.documentCount === 1 && tree.problems.every(({ severity }) => severity !== 'error');

/** The place that an intent is about: a list as a whole, for its items move; all that pruning may take. */
function placeOf(intent: Intent): YamlPath {
  const { kind, path } = intent;
  const list = path.findIndex((step) => typeof step === 'number');
  const whole = list >= 0 ? path.slice(0, list) : path;
  if (kind === 'delete' && intent.prune) return whole.slice(0, 1);
  if (list >= 0) return whole;
  return kind === 'rename-key' ? path.slice(0, -1) : path;
}

const meets = (a: YamlPath, b: YamlPath) => isWithin(a, b) || isWithin(b, a);

/** Two changes of one text that touch different facts, and the text with both, planned as one. */
function apart(text: string, first: readonly number[], second: readonly number[]) {
  const tree = parseYaml(text);
  fc.pre(isSound(tree));
  const [mine, other] = [first, second].map((numbers) => anyIntent(tree, new Choices(numbers)));
  if (!mine || !other) throw new Error('Two tapes give two intents');
  fc.pre(!meets(placeOf(mine), placeOf(other)));
  const [ours, theirs, both] = [[mine], [other], [other, mine]].map((all) => {
    const planned = planIntents(tree, all);
    return planned.ok ? planned.tree : undefined;
  });
  fc.pre(ours !== undefined && theirs !== undefined && both !== undefined);
  return { ours, theirs, both };
}

describe('any two changes of any text', () => {
  it(
    'that touch different facts have no conflict, mean both and keep the comments of both',
    () => {
      fc.assert(
        fc.property(document, tape(20), tape(20), (text, first, second) => {
          const { ours, theirs, both } = apart(text, first, second);
          const merge = mergeTexts({ base: text, ours: ours.text, theirs: theirs.text });
          expect(merge.conflicts).toEqual([]);
          expect(merge.by).toBe('meaning');
          const tree = parseYaml(merge.text);
          expect(isSound(tree)).toBe(true);
          expect(distance(factsOf(tree), factsOf(both))).toBe(0);
          expect(merge.lostComments).toEqual([]);
          expect(commentsOf(merge.text).toSorted()).toEqual(commentsOf(both.text).toSorted());
        }),
        tries(400),
      );
    },
    SLOW,
  );

  it(
    'mean the same whoever is called ours, if the choice follows',
    () => {
      fc.assert(
        fc.property(document, tape(20), tape(20), (text, first, second) => {
          const tree = parseYaml(text);
          fc.pre(isSound(tree));
          const [a, b] = [first, second].map((numbers) => {
            const planned = planIntents(tree, [anyIntent(tree, new Choices(numbers))]);
            return planned.ok ? planned.tree.text : text;
          });
          if (a === undefined || b === undefined) return;
          const one = mergeTexts({ base: text, ours: a, theirs: b });
          const choices = new Map(one.conflicts.map(({ id }) => [id, 'ours' as const]));
          const chosen = mergeTexts({ base: text, ours: a, theirs: b }, { choices });
          expect(chosen.conflicts.map(({ id }) => id)).toEqual(one.conflicts.map(({ id }) => id));
          expect(isSound(parseYaml(one.text)) || one.by === 'lines').toBe(true);
          if (one.conflicts.length === 0) expect(chosen.text).toBe(one.text);
        }),
        tries(200),
      );
    },
    SLOW,
  );

  it(
    'of which one is none give the other, byte for byte',
    () => {
      fc.assert(
        fc.property(document, document, (base, other) => {
          expect(mergeTexts({ base, ours: base, theirs: other }).text).toBe(other);
          expect(mergeTexts({ base, ours: other, theirs: base }).text).toBe(other);
          expect(mergeTexts({ base, ours: other, theirs: other }).text).toBe(other);
        }),
        tries(200),
      );
    },
    SLOW,
  );

  it(
    'never throw, whatever the texts',
    () => {
      fc.assert(
        fc.property(document, document, document, fc.nat(200), (base, ours, theirs, cut) => {
          const merge = mergeTexts({ base, ours: ours.slice(0, cut), theirs });
          expect(typeof merge.text).toBe('string');
        }),
        tries(200),
      );
    },
    SLOW,
  );
});
