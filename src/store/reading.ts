import type { CommandResult } from '../commands/command.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import type { Diagnostic, Surroundings } from '../rules/rule.ts';
import { ENDLESS_SENTENCE, isEndless } from '../text/expansion.ts';
import { moveEdits } from '../text/move-edits.ts';
import { parseYaml, type SyntaxTree } from '../text/syntax-tree.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import type { StepKind } from './history.ts';

export type Diagnose = (
  doc: ComposeDocument,
  target: TargetId,
  around: Surroundings,
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

/** What led from one text to the next. */
export interface Passage {
  readonly kind: StepKind | 'history';
  /** Of the text before. */
  readonly edits: readonly TextEdit[];
}

/**
 * Reads the text that a step led to.
 * @param tree its syntax tree, where the planner has made one already
 */
export function readNext(
  previous: Reading,
  text: string,
  passage: Passage,
  tree: SyntaxTree = parseText(text, previous.doc.syntax),
): Reading {
  const endless = isEndless(tree);
  const doc = endless ? unreadable(tree) : readCompose(tree, previous.doc);
  return drawNext(previous, { doc, shown: doc, endless }, passage);
}

/** A reading of the text that a step led to, with what can be drawn after `previous`. */
export function drawNext(
  previous: Reading,
  { doc, endless }: Reading,
  { kind, edits }: Passage,
): Reading {
  if (doc.health === 'ok') return { doc, shown: doc, endless };
  const followed = followEdits(previous, edits);
  if (followed) return { doc, shown: followed, endless };
  return { doc, shown: isDrawable(doc, previous.shown, kind) ? doc : previous.shown, endless };
}

/** The last good picture with edits in it that lie outside of the lines that broke the text. */
function followEdits(
  { doc, shown }: Reading,
  edits: readonly TextEdit[],
): ComposeDocument | undefined {
  if (shown === doc || shown.health !== 'ok') return undefined;
  const moved = moveEdits(edits, doc.syntax.text, shown.syntax.text);
  if (!moved) return undefined;
  const tree = parseText(applyEdits(shown.syntax.text, moved), shown.syntax);
  const next = isEndless(tree) ? undefined : readCompose(tree, shown);
  return next?.health === 'ok' ? next : undefined;
}

/**
 * Plans on what is shown. While that is older than the text, the edits must lie outside of the lines
 * that keep it from being read: they are the same there, whatever the others will say.
 */
export function planOnShown(
  { doc, shown }: Reading,
  plan: (doc: ComposeDocument) => CommandResult,
): CommandResult | undefined {
  const result = plan(shown);
  if (!result.ok || shown === doc) return result;
  const edits = moveEdits(result.edits, shown.syntax.text, doc.syntax.text);
  return edits && { ...result, edits };
}

/** The problems of a reading, as `diagnose` finds them where that is safe. */
export function findProblems(
  { doc, endless }: Reading,
  target: TargetId,
  diagnose: Diagnose,
  around: Surroundings = {},
): readonly Diagnostic[] {
  if (!endless) return diagnose(doc, target, around);
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
