import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ParsedNode } from 'yaml';
import { modelOf } from './document-model.ts';
import type { Intent } from './intent.ts';
import { isFirstOnLine } from './lines.ts';
import { planIntents } from './plan-intents.ts';
import { parseYaml, type SyntaxTree } from './syntax-tree.ts';
import { anyIntent } from './testing/any-intent.ts';
import { edited } from './testing/edited.ts';
import { touchedLines } from './testing/touched-lines.ts';
import { tries } from './testing/tries.ts';
import { Choices, uglyYaml } from './testing/ugly-yaml.ts';
import { applyEdits } from './text-edit.ts';

/** Nothing here takes long by itself, but machines may be busy, and RUNS may be large. */
const SLOW = 600_000;

const tape = (maxLength: number) => fc.array(fc.nat(1_000_000), { maxLength });
const document = fc.tuple(tape(80), fc.boolean()).map(([numbers, aliases]) => ({
  text: uglyYaml(numbers, aliases),
}));

function isBroken(tree: SyntaxTree): boolean {
  return tree.problems.some((problem) => problem.severity === 'error');
}

/** Whether an entry of the kind that `path` names would stand on lines of its own. */
function isTallPlace(tree: SyntaxTree, intent: Intent): boolean {
  const path = intent.kind === 'insert-item' ? intent.path : intent.path.slice(0, -1);
  const node: ParsedNode | null | undefined =
    path.length === 0 ? tree.document?.contents : tree.entryAt(path)?.value;
  return (
    node !== null && node !== undefined && 'items' in node && !node.flow && node.items.length > 0
  );
}

/** Whether a new item goes before the first behind the dash of another list, as in `- - first`. */
function sharesLine(tree: SyntaxTree, intent: Intent): boolean {
  if (intent.kind !== 'insert-item' || intent.index !== 0) return false;
  const first = tree.entryAt([...intent.path, 0]);
  return first !== undefined && !isFirstOnLine(tree.text, first.head);
}

const meaning = (text: string) => modelOf(parseYaml(text).document?.contents ?? null);

const series = fc.array(tape(20), { minLength: 2, maxLength: 4 });

/** What a step takes over from the text around it: blanks and quotes. A series may look at the text before it. */
const withoutHabits = (text: string) => text.replace(/[ '"]/g, '');

function holdsOfEdit(text: string, numbers: readonly number[]): void {
  const tree = parseYaml(text);
  fc.pre(!isBroken(tree));
  const intent = anyIntent(tree, new Choices(numbers));
  const planned = planIntents(tree, [intent]);
  if (!planned.ok) {
    expect(planned.refusal.sentence).toMatch(/\.$/);
    return;
  }
  const after = applyEdits(text, planned.edits);
  expect(planned.tree.text).toBe(after);
  expect(isBroken(parseYaml(after))).toBe(false);
  const { removed, added } = touchedLines(text, after);
  if (isTallPlace(tree, intent) && (intent.kind === 'insert-item' || !tree.has(intent.path))) {
    if (sharesLine(tree, intent))
      expect(planned.edits.every(({ from, to }) => from === to)).toBe(true);
    else expect(removed).toEqual([]);
  }
  if (intent.kind === 'rename-key') expect(removed.length).toBe(added.length);
  if (intent.kind === 'set' && planned.edits.length > 0) {
    expect(planned.tree.valueOf(intent.path)).toEqual(intent.value);
  }
}

function holdsOfSeries(text: string, tapes: readonly (readonly number[])[]): void {
  const tree = parseYaml(text);
  fc.pre(!isBroken(tree));
  const intents = tapes.map((numbers) => anyIntent(tree, new Choices(numbers)));
  const together = planIntents(tree, intents);
  if (!together.ok) return;
  const apart = intents.reduce((before, intent) => edited(before, intent), text);
  const after = applyEdits(text, together.edits);
  expect(meaning(after)).toEqual(meaning(apart));
  expect(withoutHabits(after)).toBe(withoutHabits(apart));
}

describe('any edit of any document', () => {
  it(
    'means what was intended, keeps every comment and line beside it, and never throws',
    () => {
      fc.assert(
        fc.property(document, tape(20), ({ text }, numbers) => holdsOfEdit(text, numbers)),
        tries(500),
      );
    },
    SLOW,
  );

  it('of a list behind the dash of another', () => {
    holdsOfEdit('- - nginx\n', [216_001, 0, 0, 364_263]);
  });

  it(
    'plans a series of edits like the same edits one after the other',
    () => {
      fc.assert(
        fc.property(document, series, ({ text }, tapes) => holdsOfSeries(text, tapes)),
        tries(150),
      );
    },
    SLOW,
  );

  it('of which the first takes the only wide dash away', () => {
    const text = '-   web1: nginx\n    web2: nginx\n    web3: nginx\n    web4: nginx\n- nginx\n';
    holdsOfSeries(text, [
      [3550, 32_036],
      [341_704, 81_889],
    ]);
  });

  it(
    'finds nothing to do where a value is set to what it is',
    () => {
      fc.assert(
        fc.property(document, tape(3), ({ text }, numbers) => {
          const tree = parseYaml(text);
          fc.pre(!isBroken(tree) && !text.includes('*'));
          const { path } = anyIntent(tree, new Choices(numbers));
          const value = tree.valueOf(path);
          fc.pre(value !== undefined && path.length > 0 && tree.has(path));
          if (value === undefined) return;
          const planned = planIntents(tree, [{ kind: 'set', path, value }]);
          expect(planned.ok && planned.edits).toEqual([]);
        }),
        tries(200),
      );
    },
    SLOW,
  );
});

describe('parseYaml', () => {
  it(
    'never throws, whatever the text',
    () => {
      const chars = fc.constantFrom(...'ab:-?[]{},&*!|>\'"%@`#\t\n\r 01~<=\\.\uFEFF\u0085');
      const noise = fc.array(chars, { maxLength: 60 }).map((all) => all.join(''));
      fc.assert(
        fc.property(document, fc.nat(300), noise, ({ text }, cut, end) => {
          const tree = parseYaml(text.slice(0, cut) + end);
          tree.pathAt(cut);
          tree.rangeOf(['a', 0]);
          expect(tree.valueOf(['nothing', 'here'])).toBeUndefined();
          planIntents(tree, [{ kind: 'set', path: ['a'], value: 1 }]);
        }),
        tries(500),
      );
    },
    SLOW,
  );

  it.each([
    '[',
    '{',
    '- ',
    '? ',
    '[a,',
    '{a: ',
    'a: ',
    '&a ',
    '!a ',
    "'",
    '"',
    '---\n',
    '\t',
    '%a\n',
  ])('survives ten thousand times %j', (piece) => {
    const tree = parseYaml(piece.repeat(10_000));
    expect(tree.text.length).toBe(piece.length * 10_000);
    planIntents(tree, [{ kind: 'set', path: ['a'], value: 1 }]);
  });
});
