import type { CommandResult } from '../commands/command.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Overlay } from '../compose/overlay/overlay.ts';
import { refuse } from '../text/refusal.ts';
import type { Outcome } from './session.ts';
import { changeText } from './text-step.ts';
import type { Workbench } from './workbench.ts';

/** Two files as they are drawn or checked together, and what is to be done to them. */
export interface TogetherStep {
  readonly overlay: Overlay;
  readonly front: number;
  /** Openings of the layers. */
  readonly files: readonly number[];
  readonly label: string;
  readonly at: number;
  plan(doc: ComposeDocument): CommandResult;
}

/**
 * Does to two files what was planned on what they say together, as one step: in the file in front as far
 * as that can say it, else where it is said, which the user is told.
 */
export function runTogether(workbench: Workbench, step: TogetherStep): Outcome {
  const { overlay, front, files, label, at } = step;
  const result =
    workbench.reader.planOverlaid?.(overlay, front, step.plan) ??
    refuse(
      'not-loaded',
      'The part of the editor that changes two files at once could not be loaded. Show this file alone, or try again.',
    );
  if (!result.ok) {
    workbench.replace({ notice: workbench.makeNotice('refusal', result.refusal.sentence) });
    return result;
  }
  const inFront = result.changes.find(({ layer }) => layer === front);
  const elsewhere = result.changes.filter(({ layer }) => layer !== front);
  changeText(workbench, {
    kind: 'command',
    label,
    at,
    edits: inFront?.edits ?? [],
    ...(inFront && { tree: inFront.tree }),
    elsewhere: new Map(elsewhere.map(({ layer, edits }) => [files[layer] ?? -1, edits])),
    ...(result.select && { select: result.select }),
    ...(result.focus && { focus: result.focus }),
  });
  const written = elsewhere.map(({ layer }) => files[layer]);
  const names = workbench.store.getState().files.filter(({ id }) => written.includes(id));
  const sentences = [
    ...(result.caution ? [result.caution] : []),
    ...names.map(({ fileName }) =>
      inFront ? `${fileName} was changed too.` : `Written to ${fileName}, where this is said.`,
    ),
  ];
  if (sentences.length > 0) {
    const tone = result.caution ? 'caution' : 'done';
    workbench.replace({ notice: workbench.makeNotice(tone, sentences.join(' ')) });
  }
  return { ok: true };
}
