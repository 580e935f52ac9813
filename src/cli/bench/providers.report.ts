import type { ComposeDocument } from '../../compose/compose-document.ts';
import { readCompose } from '../../compose/read-compose.ts';
import { serviceOf } from '../../compose/service-of.ts';
import { cursorPlace } from '../../language/cursor-place.ts';
import { fixesAt } from '../../language/fixes-at.ts';
import { foldingRanges } from '../../language/folding.ts';
import { hoverAt } from '../../language/hover-content.ts';
import { imageLinks } from '../../language/image-links.ts';
import { inlayHints } from '../../language/inlay-hints.ts';
import { nameAt } from '../../language/name-at.ts';
import { placesOfName } from '../../language/name-places.ts';
import { outlineOf } from '../../language/outline.ts';
import { proposalsAt } from '../../language/proposals.ts';
import { refactoringsAt } from '../../language/refactorings/refactorings.ts';
import { diagnose } from '../../rules/diagnose.ts';
import type { Diagnostic } from '../../rules/rule.ts';
import { lineEnd, lineStart } from '../../text/lines.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import { bareParse } from '../../text/testing/bare-parse.ts';
import type { Report } from './report.ts';
import { seeded } from './seeded.ts';
import { uglyApp } from './ugly-app.ts';

const SERVICES = 200;
/** At sixty frames a second. */
const FRAME = 16;
const CALLS = 200;
const WARM_UP = 20;
/** Of each place the quickest counts, so that a busy machine does not. */
const TRIES = 3;
/** Half a screen of characters on both sides, as an editor asks for hints. */
const SCREEN = 1_000;

interface Place {
  readonly doc: ComposeDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly offset: number;
}

type Provider = (place: Place) => unknown;

/** What the text pane asks of the language, each as it is asked. */
const PROVIDERS: Readonly<Record<string, Provider>> = {
  completion: ({ doc, offset }) => complete(doc, doc.syntax.text, offset),
  'completion of a new line': ({ doc, offset }) => {
    const { text } = doc.syntax;
    const end = lineEnd(text, offset);
    const indent = /^\s*/.exec(text.slice(lineStart(text, offset), end))?.[0] ?? '';
    const typed = `${text.slice(0, end)}\n${indent}re${text.slice(end)}`;
    return complete(doc, typed, end + 1 + indent.length + 2);
  },
  hover: ({ doc, offset }) => hoverAt(doc, 'balena', offset),
  'definitions, references and highlights': ({ doc, offset }) => {
    const place = nameAt(doc, offset);
    return place && placesOfName(doc, place);
  },
  'quick fixes': ({ diagnostics, offset }) =>
    fixesAt(diagnostics, { from: offset, to: offset + 80 }),
  refactorings: ({ doc, offset }) => {
    const path = doc.syntax.pathAt(offset);
    const service = serviceOf(doc, path);
    const services = service === undefined ? [] : [service];
    return refactoringsAt({ doc, target: 'balena', path, services });
  },
  'inlay hints': ({ doc, offset }) =>
    inlayHints(doc, 'balena', { from: offset - SCREEN, to: offset + SCREEN }),
  outline: ({ doc }) => outlineOf(doc),
  folding: ({ doc }) => foldingRanges(doc.syntax.text),
  'image links': ({ doc }) => imageLinks(doc),
};

/** How long each provider takes on a long file, at places all over it, and that as a ratio to a bare parse. */
export const providers: Report = {
  name: 'providers',
  run() {
    const text = uglyApp(SERVICES);
    const baselineMs = quickest(() => bareParse(text), 9);
    const doc = readCompose(parseYaml(text));
    const diagnostics = diagnose(doc, 'balena');
    let isQuick = true;
    for (const [provider, ask] of Object.entries(PROVIDERS)) {
      const random = seeded(provider);
      const times = Array.from({ length: WARM_UP + CALLS }, () => {
        const offset = Math.floor(random() * text.length);
        return quickest(() => ask({ doc, diagnostics, offset }), TRIES);
      }).slice(WARM_UP);
      const p95Ms = times.sort((a, b) => a - b)[Math.floor(CALLS * 0.95)] ?? 0;
      isQuick &&= p95Ms <= FRAME;
      console.log(
        JSON.stringify({
          name: 'providers',
          provider,
          services: SERVICES,
          calls: CALLS,
          medianMs: round(middle(times)),
          p95Ms: round(p95Ms),
          baselineMs: round(baselineMs),
          ratio: round(p95Ms / baselineMs),
          withinFrame: p95Ms <= FRAME,
        }),
      );
    }
    return isQuick;
  },
};

function complete(doc: ComposeDocument, text: string, offset: number): unknown {
  const place = cursorPlace(text, offset);
  return place && proposalsAt(place, { doc, target: 'balena', text });
}

function quickest(run: () => unknown, tries: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < tries; round++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
