import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifference } from '../../commands/standard/meaning.ts';
import { anyCompose } from '../../commands/testing/any-compose.ts';
import type { ComposeDocument } from '../../compose/compose-document.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { lostComments } from '../../text/comments.ts';
import { decodeSource, encodeSource } from '../../text/source-file.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { runs } from '../../text/testing/runs.ts';
import { applyEdits } from '../../text/text-edit.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import { levelled } from '../testing/same-meaning.ts';
import type { Refactoring } from './refactoring.ts';
import { refactoringsAt } from './refactorings.ts';

/** Everything that is offered anywhere in a document, each once. */
function allOffers(doc: ComposeDocument): readonly Refactoring[] {
  const services = [...doc.services.values()];
  const paths: readonly YamlPath[] = [
    [],
    ...services.flatMap(({ path, keys }) => [
      path,
      ...keys.flatMap(({ key }) => [
        [...path, key],
        [...path, key, 0],
      ]),
    ]),
  ];
  const step = Math.ceil(paths.length / 40);
  const [a, b] = services.map(({ name }) => name);
  const found = paths
    .filter((_path, index) => index % step === 0)
    .flatMap((path) =>
      refactoringsAt({ doc, target: 'compose', path, services: a && b ? [a, b] : [] }),
    );
  return found.filter(
    ({ title, command }, index) =>
      // Another version is meant to say things otherwise; it has tests of its own.
      command.id !== 'convert-version' &&
      found.findIndex((it) => it.title === title && it.command.label() === command.label()) ===
        index,
  );
}

/** Runs one and tells whether it was done; whatever it says, it must not change the meaning. */
function check(
  doc: ComposeDocument,
  before: ReturnType<typeof levelled>,
  offer: Refactoring,
): boolean {
  const { text } = doc.syntax;
  const result = offer.command.plan(doc);
  if (!result.ok) {
    expect(result.refusal.sentence, offer.title).toMatch(/^.{20,}[.]$/s);
    return false;
  }
  const after = applyEdits(text, result.edits);
  expect(result.tree.text, offer.title).toBe(after);
  const next = readCompose(parseYaml(after));
  expect(next.health, offer.title).toBe('ok');
  expect(findDifference(before, levelled(next)), `${offer.title}\n${after}`).toBeUndefined();
  expect(lostComments(text, after), offer.title).toEqual([]);
  // What is not rewritten keeps its bytes: each edit is planned over the text, and is small.
  const kept = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !after.includes(line.trim()));
  const touched = result.edits.reduce(
    (sum, { from, to }) => sum + text.slice(from, to).split('\n').length,
    0,
  );
  expect(kept.length, offer.title).toBeLessThanOrEqual(touched);
  return true;
}

it('keeps meaning and comments, whatever is offered where', () => {
  let done = 0;
  fc.assert(
    fc.property(anyCompose, fc.array(fc.nat(), { minLength: 6, maxLength: 6 }), (text, picks) => {
      const doc = readCompose(parseYaml(text));
      const offers = allOffers(doc);
      const before = levelled(doc);
      for (const pick of picks) {
        const offer = offers[pick % offers.length];
        if (offer && check(doc, before, offer)) done++;
      }
    }),
    { numRuns: runs(25) },
  );
  expect(done).toBeGreaterThan(25);
}, 600_000);

const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

if (existsSync(CORPUS)) {
  describe('on real files', () => {
    // All of them take their time: RUNS=4 tries them all.
    const step = Math.max(1, 5 - runs(1));
    const files = readdirSync(CORPUS)
      .filter((name) => /\.ya?ml$/.test(name))
      .filter((_name, index) => index % step === 0);
    it('keeps meaning, comments and line ends, and nearly always does what it offers', () => {
      let offered = 0;
      let done = 0;
      for (const file of files) {
        const opened = decodeSource(new Uint8Array(readFileSync(join(CORPUS, file))));
        if (!opened.ok) continue;
        const doc = readCompose(parseYaml(opened.text));
        if (doc.health !== 'ok') continue;
        const before = levelled(doc);
        const offers = allOffers(doc);
        // A few of each kind: the same ones on every machine.
        const some = offers.filter((_offer, index) => index % Math.ceil(offers.length / 8) === 0);
        for (const offer of some) {
          offered++;
          if (check(doc, before, offer)) done++;
        }
        const back = encodeSource(opened.text, opened.form);
        expect(back).toEqual(new Uint8Array(readFileSync(join(CORPUS, file))));
      }
      expect(offered).toBeGreaterThan(100);
      expect(done / offered).toBeGreaterThan(0.97);
    }, 600_000);
  });
} else {
  describe('on real files', () => {
    it.skip('skipped: there is no folder ../shared/corpus beside this checkout', () => {});
  });
}
