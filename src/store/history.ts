import { type ChangeSet, Text } from '@codemirror/state';
import type { Moment, OpenFile, ParkedFile } from './moment.ts';

/** `files`: a file was opened beside the others or closed. `switch`: another one came to the front, on the way to the next step. */
export type StepKind = 'typing' | 'command' | 'move' | 'load' | 'files' | 'switch';

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
  /** Another file has come to the front since the newest step. Becomes a step with the next one: looking around forgets nothing. */
  readonly detour?: Entry | undefined;
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
  const way = history.detour ? [history.detour] : [];
  const past = bounded([...history.past, ...way, { step, moment: history.now }], limits);
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

/** The history with another file in front, which `step` leads to from `settle(history)`. */
export function makeDetour(history: History, step: Step, now: Moment): History {
  const settled = settle(history);
  return {
    ...settled,
    text: step.changes.apply(settled.text),
    now,
    growing: false,
    detour: { step, moment: settled.now },
  };
}

/** The history with the file in front that its newest step was about. */
export function settle(history: History): History {
  const { detour, ...rest } = history;
  if (!detour) return history;
  return { ...rest, text: detour.step.inverse.apply(history.text), now: detour.moment };
}

/** The step that undo would take back. */
export function nextUndo({ past }: History): Step | undefined {
  return past.findLast(isRealStep)?.step;
}

/** The step that redo would do again. */
export function nextRedo({ future }: History): Step | undefined {
  return future.findLast(isRealStep)?.step;
}

function isRealStep({ step }: Entry): boolean {
  return step.kind !== 'switch';
}

/** One step back, or undefined where there is none. It brings the file to the front that the step was about. */
export function undoStep(history: History): History | undefined {
  if (!nextUndo(history)) return undefined;
  let at = settle(history);
  for (;;) {
    const last = at.past.at(-1);
    if (!last) return at;
    at = {
      text: last.step.inverse.apply(at.text),
      now: last.moment,
      past: at.past.slice(0, -1),
      future: [...at.future, { step: last.step, moment: at.now }],
      growing: false,
    };
    if (isRealStep(last)) return at;
  }
}

/** One step forward again, or undefined where there is none. */
export function redoStep(history: History): History | undefined {
  if (!nextRedo(history)) return undefined;
  let at = settle(history);
  for (;;) {
    const next = at.future.at(-1);
    if (!next) return at;
    at = {
      text: next.step.changes.apply(at.text),
      now: next.moment,
      past: [...at.past, { step: next.step, moment: at.now }],
      future: at.future.slice(0, -1),
      growing: false,
    };
    if (isRealStep(next)) return at;
  }
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
    ...(history.detour && { detour: mapEntries([history.detour])[0] }),
  };
}

/** The history in which a file was changed all along. */
export function changeFile(
  history: History,
  opening: number,
  change: (file: OpenFile) => OpenFile,
): History {
  return changeFiles(history, new Set([opening]), change);
}

/** The history in which several files were changed all along, each found by its opening. */
export function changeFiles(
  history: History,
  openings: ReadonlySet<number>,
  change: (file: OpenFile) => OpenFile,
): History {
  const isMeant = ({ file }: { readonly file: OpenFile }): boolean => openings.has(file.opening);
  const changed = new Map<OpenFile, OpenFile>();
  const changeOnce = (file: OpenFile): OpenFile => {
    if (!isMeant({ file })) return file;
    const known = changed.get(file) ?? change(file);
    changed.set(file, known);
    return known;
  };
  const parked = new Map<ParkedFile, ParkedFile>();
  const changeParked = (other: ParkedFile): ParkedFile => {
    if (!isMeant(other)) return other;
    const known = parked.get(other) ?? { ...other, file: changeOnce(other.file) };
    parked.set(other, known);
    return known;
  };
  return mapMoments(history, (moment) => {
    if (![moment, ...moment.others].some(isMeant)) return moment;
    return { ...moment, file: changeOnce(moment.file), others: moment.others.map(changeParked) };
  });
}
