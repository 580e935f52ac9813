import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { ENDLESS_SENTENCE, isEndless } from '../text/expansion.ts';
import { parseYaml, type SyntaxTree } from '../text/syntax-tree.ts';
import type { StepKind } from './history.ts';

export type Diagnose = (
  doc: ComposeDocument,
  target: TargetId,
  openedVolumes: readonly string[],
) => readonly Diagnostic[];

/** What one text says, and what is drawn of it. */
export interface Reading {
  readonly doc: ComposeDocument;
  /** `doc`, or while that cannot be read the last that could. */
  readonly shown: ComposeDocument;
  /** Aliases expand without end: nobody may follow them. */
  readonly endless: boolean;
}

/** Characters above which a text is kept and exported, but not read: some 10,000 services. */
const LONGEST_READ = 2_000_000;

/**
 * The syntax tree of a text of any kind, in bounded time.
 * @param previous the tree of the text before, from which most can be taken
 */
export function parseText(text: string, previous?: SyntaxTree): SyntaxTree {
  return parseYaml(text, { maxLength: LONGEST_READ }, previous);
}

/** Reads a text that stands alone, such as a file just opened. */
export function readAlone(text: string, tree: SyntaxTree = parseText(text)): Reading {
  const endless = isEndless(tree);
  const doc = endless ? unreadable(tree) : readCompose(tree);
  return { doc, shown: doc, endless };
}

/**
 * Reads the text that a step led to.
 * @param tree its syntax tree, where the planner has made one already
 */
export function readNext(
  previous: Reading,
  text: string,
  kind: StepKind | 'history',
  tree: SyntaxTree = parseText(text, previous.doc.syntax),
): Reading {
  const endless = isEndless(tree);
  const doc = endless ? unreadable(tree) : readCompose(tree, previous.doc);
  return drawNext(previous, { doc, shown: doc, endless }, kind);
}

/** A reading of the text that a step led to, with what can be drawn after `previous`. */
export function drawNext(
  previous: Reading,
  { doc, endless }: Reading,
  kind: StepKind | 'history',
): Reading {
  return { doc, shown: isDrawable(doc, previous.shown, kind) ? doc : previous.shown, endless };
}

/** The problems of a reading, as `diagnose` finds them where that is safe. */
export function findProblems(
  { doc, endless }: Reading,
  target: TargetId,
  diagnose: Diagnose,
  openedVolumes: readonly string[] = [],
): readonly Diagnostic[] {
  if (!endless) return diagnose(doc, target, openedVolumes);
  return [
    {
      rule: 'endless-aliases',
      severity: 'error',
      message: ENDLESS_SENTENCE,
      path: [],
      range: doc.syntax.rangeOf([]),
      service: undefined,
      fixes: [],
    },
  ];
}

/**
 * Whether a document can take the place of the last picture. In the middle of typing, half of the
 * services cannot be read for a moment: they must not vanish and come back, so a good picture stays
 * until there is another. A file that was faulty when it was opened is drawn as far as it can be read.
 */
function isDrawable(
  doc: ComposeDocument,
  shown: ComposeDocument,
  kind: StepKind | 'history',
): boolean {
  if (doc.health === 'ok') return true;
  if (shown.services.size === 0) return true;
  if (doc.health === 'broken') return false;
  if (kind === 'command') return true;
  return (
    shown.health !== 'ok' && [...shown.services.keys()].every((name) => doc.services.has(name))
  );
}

function unreadable(tree: SyntaxTree): ComposeDocument {
  return {
    syntax: tree,
    health: 'broken',
    form: { kind: 'spec', version: undefined },
    servicesPath: ['services'],
    services: new Map(),
    volumes: new Map(),
    networks: new Map(),
    relations: [],
  };
}
