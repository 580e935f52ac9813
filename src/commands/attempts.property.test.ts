import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import { countLostComments } from '../text/comments.ts';
import { parseYaml } from '../text/syntax-tree.ts';
import { tries } from '../text/testing/tries.ts';
import { applyEdits } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { isMap, type Meaning, meaningOf } from './standard/meaning.ts';
import { anyCompose } from './testing/any-compose.ts';
import type { Attempt } from './testing/attempt.ts';
import { attemptsOn } from './testing/attempts.ts';

/** The meaning without what may change. */
function without(meaning: Meaning | undefined, path: YamlPath): Meaning {
  const [step, ...rest] = path;
  if (!isMap(meaning) || typeof step !== 'string') return meaning ?? null;
  const map = new Map(meaning);
  const inner = rest.length === 0 ? null : without(map.get(step), rest);
  // A parent that is made for the change, or left empty by it, changes along.
  if (inner === null || (isMap(inner) && inner.size === 0)) map.delete(step);
  else map.set(step, inner);
  return map;
}

function beyond(doc: ComposeDocument, where: readonly YamlPath[]): Meaning {
  const meaning = meaningOf(doc.syntax.root);
  const kept = where.reduce<Meaning>(without, meaning ?? null);
  // What services share shows in the services.
  return isMap(kept) ? new Map([...kept].filter(([key]) => !key.startsWith('x-'))) : kept;
}

/** Numbers of the lines, from 0, that the change may take away: those of what is changed, or of its holder in brackets. */
function freeLines({ syntax }: ComposeDocument, { where, removes }: Attempt): ReadonlySet<number> {
  const free = new Set<number>();
  const lines = syntax.text.split('\n');
  for (const whole of where) {
    if (whole.length === 0) return new Set(lines.keys());
    let path = whole;
    while (path.length > 0 && !syntax.has(path)) path = path.slice(0, -1);
    const view = syntax.view(path);
    const exact = path.length === whole.length;
    if (path.length === 0 || !(exact || view?.flow || view?.kind === 'null')) continue;
    const { from, to } = syntax.rangeOf(path, 'entry');
    const first = syntax.position(from).line - 1;
    const last = syntax.position(to).line - 1;
    for (let line = first; line <= last; line++) free.add(line);
    if (!removes) continue;
    // A holder that loses its last entry gets empty brackets.
    free.add(syntax.position(syntax.rangeOf(whole.slice(0, -1), 'entry').from).line - 1);
    for (let line = first - 1; isLoose(lines[line]); line--) free.add(line);
    for (let line = last + 1; isLoose(lines[line]); line++) free.add(line);
  }
  return free;
}

function isLoose(line: string | undefined): boolean {
  return line !== undefined && /^\s*(#|$)/.test(line);
}

function changedLine(doc: ComposeDocument, after: string, attempt: Attempt): string | undefined {
  const free = freeLines(doc, attempt);
  const lines = after.split('\n');
  let at = 0;
  return doc.syntax.text.split('\n').find((line, index) => {
    if (free.has(index)) return false;
    const found = lines.indexOf(line, at);
    if (found >= 0) at = found + 1;
    return found < 0;
  });
}

it('whatever a user tries is refused with a sentence, or is done and nothing else', () => {
  fc.assert(
    fc.property(anyCompose, fc.array(fc.nat(), { minLength: 25, maxLength: 25 }), (text, picks) => {
      const doc = readCompose(parseYaml(text));
      const attempts = attemptsOn(doc);
      for (const pick of picks) {
        const attempt = attempts[pick % attempts.length];
        if (!attempt) continue;
        const result = attempt.plan(doc);
        if (!result.ok) {
          expect(result.refusal.sentence).toMatch(/^.{20,}[.]$/s);
          expect(result.refusal.code, attempt.label).not.toBe('cannot-edit-safely');
          continue;
        }
        const after = applyEdits(text, result.edits);
        const next = readCompose(parseYaml(after));
        expect(result.tree.text).toBe(after);
        expect(next.health, attempt.label).toBe('ok');
        expect(attempt.holds(next), attempt.label).toBe(true);
        // What comes by an anchor to others is told, and checked where anchors are.
        if (result.caution?.includes('anchor')) continue;
        expect(beyond(next, attempt.where), attempt.label).toEqual(beyond(doc, attempt.where));
        expect(changedLine(doc, after, attempt), attempt.label).toBeUndefined();
        if (!attempt.removes) expect(countLostComments(text, after), attempt.label).toBe(0);
      }
    }),
    tries(25),
  );
}, 600_000);
