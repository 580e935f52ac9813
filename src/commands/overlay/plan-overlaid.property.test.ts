import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { layOver } from '../../compose/overlay/lay-over.ts';
import type { Overlay } from '../../compose/overlay/overlay.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { countLostComments } from '../../text/comments.ts';
import { parseYaml, type SyntaxTree } from '../../text/syntax-tree.ts';
import { tries } from '../../text/testing/tries.ts';
import { applyEdits } from '../../text/text-edit.ts';
import { isList, isMap, type Meaning, meaningOf } from '../standard/meaning.ts';
import { anyCompose } from '../testing/any-compose.ts';
import type { Attempt } from '../testing/attempt.ts';
import { attemptsOn } from '../testing/attempts.ts';
import { planOverlaid } from './plan-overlaid.ts';

function read(text: string): ComposeDocument {
  return readCompose(parseYaml(text));
}

/** What a user tries on files that are shown as one, and what must be true afterwards. */
function tryOn(overlay: Overlay, front: number, attempt: Attempt): void {
  const result = planOverlaid(overlay, front, attempt.plan);
  if (!result.ok) {
    expect(result.refusal.sentence, attempt.label).toMatch(/^.{20,}[.]$/s);
    return;
  }
  const layers = overlay.layers.map((doc, layer) => {
    const change = result.changes.find((each) => each.layer === layer);
    if (!change) return doc;
    const before = doc.syntax.text;
    const after = applyEdits(before, change.edits);
    expect(change.tree.text, attempt.label).toBe(after);
    if (!attempt.removes) expect(countLostComments(before, after), attempt.label).toBe(0);
    return read(after);
  });
  const after = layOver(layers, overlay.rules);
  if (!after) throw new Error(`Not laid over each other after ${attempt.label}.`);
  if (!attempt.holds(after.doc)) {
    const planned = attempt.plan(overlay.doc);
    // What is added to a file below stands in front of what files above say.
    expect(sorted(after.doc.syntax), attempt.label).toEqual(planned.ok && sorted(planned.tree));
  }
}

/** What a text means, aside from the order of lists and from what stands there for anchors alone. */
function sorted({ root }: SyntaxTree): Meaning {
  const sort = (meaning: Meaning): Meaning => {
    if (isMap(meaning)) return new Map([...meaning].map(([key, value]) => [key, sort(value)]));
    if (!isList(meaning)) return meaning;
    return [...meaning.map(sort)].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  };
  const meaning = sort(meaningOf(root) ?? null);
  return isMap(meaning) ? new Map([...meaning].filter(([key]) => !key.startsWith('x-'))) : meaning;
}

it.each(['compose', 'services-only'] as const)(
  'whatever a user tries on several files is refused with a sentence, or is done (%s)',
  (rules) => {
    fc.assert(
      fc.property(
        fc.array(anyCompose, { minLength: 2, maxLength: 3 }),
        fc.nat(),
        fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
        (files, front, picks) => {
          const overlay = layOver(files.map(read), rules);
          if (!overlay) throw new Error('Not laid over each other.');
          const attempts = attemptsOn(overlay.doc);
          for (const pick of picks) {
            const attempt = attempts[pick % attempts.length];
            if (attempt) tryOn(overlay, front % files.length, attempt);
          }
        },
      ),
      tries(20),
    );
  },
  600_000,
);
