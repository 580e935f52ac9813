import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import { readCompose } from '../compose/read-compose.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { parseYaml, type SyntaxTree } from '../text/syntax-tree.ts';
import type { StepKind } from './history.ts';

export type Diagnose = (doc: ComposeDocument, target: TargetId) => readonly Diagnostic[];

/** What one text says, and what is drawn of it. */
export interface Reading {
  readonly doc: ComposeDocument;
  /** `doc`, or while that cannot be read the last that could. */
  readonly shown: ComposeDocument;
}

/** Reads a text that stands alone, such as a file just opened. */
export function readAlone(text: string): Reading {
  const doc = readCompose(parseYaml(text));
  return { doc, shown: doc };
}

/**
 * Reads the text that a step led to.
 * @param tree its syntax tree, where the planner has made one already
 */
export function readNext(
  previous: Reading,
  text: string,
  kind: StepKind | 'history',
  tree?: SyntaxTree,
): Reading {
  const doc = readCompose(tree ?? parseYaml(text), previous.doc);
  return { doc, shown: isDrawable(doc, previous.shown, kind) ? doc : previous.shown };
}

/**
 * Whether a document can take the place of the last picture. Typing into the middle of a file often
 * leaves text in which half of the services cannot be read for a moment: they must not vanish and
 * come back. A service that a command removes is meant to go.
 */
function isDrawable(
  doc: ComposeDocument,
  shown: ComposeDocument,
  kind: StepKind | 'history',
): boolean {
  if (doc.health === 'ok') return true;
  if (doc.health === 'broken') return shown.services.size === 0;
  return kind === 'command' || [...shown.services.keys()].every((name) => doc.services.has(name));
}
