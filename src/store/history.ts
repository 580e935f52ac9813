import { type ChangeSet, Text } from '@codemirror/state';
import type { Moment, OpenFile } from './moment.ts';

export type StepKind = 'typing' | 'command' | 'move' | 'load';

/** One thing that the user did, as a value that inverts. */
export interface Step {
  readonly kind: StepKind;
  readonly label: string;
  readonly changes: ChangeSet;
  readonly inverse: ChangeSet;
  /** Characters that the step keeps alive. */
  readonly weight: number;
  /** When it was last added to; a burst of typing grows. */
  readonly at: number;
}

/** A step and the moment on its far side: before it in the past, after it in the future. */
export interface Entry {
  readonly step: Step;
  readonly moment: Moment;
}

/** The document with everything that was done to it and undone. Immutable. */
export interface History {
  readonly text: Text;
  readonly now: Moment;
  /** The oldest first. */
  readonly past: readonly Entry[];
  /** The next to redo last. */
  readonly future: readonly Entry[];
  /** Whether the newest step of the past may still grow. */
  readonly growing: boolean;
}

export interface HistoryLimits {
  readonly steps: number;
  readonly characters: number;
}

/** 10 million UTF-16 units are about 20 MB. */
export const HISTORY_LIMITS: HistoryLimits = { steps: 1000, characters: 10_000_000 };

/** What a step weighs beside its characters: labels, moments, change set. */
const STEP_OVERHEAD = 200;

export function startHistory(text: string, now: Moment): History {
  return { text: toText(text), now, past: [], future: [], growing: false };
}

/** A text of lines, as change sets want it; the text must be free of CR. */
export function toText(text: string): Text {
  return Text.of(text.split('\n'));
}

/** Makes a step out of changes to `text`. */
export function makeStep(
  text: Text,
  changes: ChangeSet,
  about: { readonly kind: StepKind; readonly label: string; readonly at: number },
): Step {
  return weigh(about.kind, about.label, changes, changes.invert(text), about.at);
}

function weigh(
  kind: StepKind,
  label: string,
  changes: ChangeSet,
  inverse: ChangeSet,
  at: number,
): Step {
  const weight = STEP_OVERHEAD + insertedLength(changes) + insertedLength(inverse);
  return { kind, label, changes, inverse, weight, at };
}

function insertedLength(changes: ChangeSet): number {
  let length = 0;
  changes.iterChanges((_fromA, _toA, _fromB, _toB, inserted) => {
    length += inserted.length;
  });
  return length;
}

/**
 * The history after `step`, which leads to `now`; `growing` if later typing may join it.
 * What was undone is gone; the oldest steps fall off at the limits.
 */
export function pushStep(
  history: History,
  step: Step,
  now: Moment,
  growing = false,
  limits: HistoryLimits = HISTORY_LIMITS,
): History {
  const past = bounded([...history.past, { step, moment: history.now }], limits);
  const text = step.changes.apply(history.text);
  return { text, now, past, future: [], growing };
}

/** The history with `step` grown onto its newest one, as one step with the later label and time. */
export function growStep(
  history: History,
  step: Step,
  now: Moment,
  limits: HistoryLimits = HISTORY_LIMITS,
): History {
  const last = history.past.at(-1);
  if (!last) return pushStep(history, step, now, true, limits);
  const changes = last.step.changes.compose(step.changes);
  const inverse = step.inverse.compose(last.step.inverse);
  const grown = weigh(step.kind, step.label, changes, inverse, step.at);
  const past = bounded([...history.past.slice(0, -1), { ...last, step: grown }], limits);
  return { text: step.changes.apply(history.text), now, past, future: [], growing: true };
}

function bounded(past: readonly Entry[], limits: HistoryLimits): readonly Entry[] {
  let weight = 0;
  let first = past.length;
  // The newest step stays even if it alone is over the limit: what was just done can be undone.
  while (first > 0 && past.length - first < limits.steps) {
    weight += past[first - 1]?.step.weight ?? 0;
    if (weight > limits.characters && first < past.length) break;
    first--;
  }
  return first === 0 ? past : past.slice(first);
}

/** One step back, or undefined where there is none. */
export function undoStep(history: History): History | undefined {
  const last = history.past.at(-1);
  if (!last) return undefined;
  return {
    text: last.step.inverse.apply(history.text),
    now: last.moment,
    past: history.past.slice(0, -1),
    future: [...history.future, { step: last.step, moment: history.now }],
    growing: false,
  };
}

/** One step forward again, or undefined where there is none. */
export function redoStep(history: History): History | undefined {
  const next = history.future.at(-1);
  if (!next) return undefined;
  return {
    text: next.step.changes.apply(history.text),
    now: next.moment,
    past: [...history.past, { step: next.step, moment: history.now }],
    future: history.future.slice(0, -1),
    growing: false,
  };
}

/** The history with `change` applied to every moment; equal moments stay equal, untouched ones the same. */
export function mapMoments(history: History, change: (moment: Moment) => Moment): History {
  const mapEntries = (entries: readonly Entry[]): readonly Entry[] =>
    entries.map((entry) => {
      const moment = change(entry.moment);
      return moment === entry.moment ? entry : { step: entry.step, moment };
    });
  return {
    ...history,
    now: change(history.now),
    past: mapEntries(history.past),
    future: mapEntries(history.future),
  };
}

/** The history in which a file was changed all along. */
export function changeFile(
  history: History,
  opening: number,
  change: (file: OpenFile) => OpenFile,
): History {
  const changed = new Map<OpenFile, OpenFile>();
  return mapMoments(history, (moment) => {
    if (moment.file.opening !== opening) return moment;
    const file = changed.get(moment.file) ?? change(moment.file);
    changed.set(moment.file, file);
    return { ...moment, file };
  });
}
