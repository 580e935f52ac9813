import { ChangeSet } from '@codemirror/state';
import type { SourceForm } from '../text/source-file.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { type Entry, type History, type Step, type StepKind, toText } from './history.ts';
import type { Moment, OpenFile, ParkedFile } from './moment.ts';
import {
  readChoice,
  readIndex,
  readList,
  readNumber,
  readRecord,
  readText,
  UnexpectedData,
} from './read-unknown.ts';
import { readForm, restoreFile } from './saved-file.ts';
import type { Positions, Selection } from './session.ts';

/** The version of the stored form; another version is not read, but its text is kept. */
const VERSION = 1;

/** What of a history is written again at each change: all but the steps. Plain data for structured clone. */
export interface SavedHead {
  readonly version: typeof VERSION;
  readonly text: string;
  readonly files: readonly OpenFile[];
  readonly positions: readonly (readonly (readonly [string, number, number])[])[];
  readonly moments: readonly SavedMoment[];
  readonly parked: readonly SavedParked[];
  readonly now: number;
  readonly past: readonly SavedEntry[];
  readonly future: readonly SavedEntry[];
  readonly detour: SavedEntry | undefined;
}

interface SavedMoment {
  readonly revision: number;
  readonly form: OpenFile['openedForm'];
  readonly positions: number;
  readonly selection: Selection;
  readonly file: number;
  readonly others: readonly number[];
  readonly tab: number;
}

interface SavedParked {
  readonly file: number;
  readonly text: string;
  readonly revision: number;
  readonly form: SourceForm;
}

/** Numbers of the step and of the moment. */
type SavedEntry = readonly [number, number];

/** A step as plain data; it never changes, so that it is written once. */
export interface SavedStep {
  readonly kind: StepKind;
  readonly label: string;
  readonly weight: number;
  readonly at: number;
  readonly changes: unknown;
  readonly inverse: unknown;
}

/** Values that are stored once each, however many moments share them. */
class Table<T> {
  readonly items: T[] = [];
  private readonly numbers = new Map<unknown, number>();
  private readonly keyOf: (item: T) => unknown;

  /** @param keyOf what equal values have in common; each value is its own unless told otherwise */
  constructor(keyOf: (item: T) => unknown = (item) => item) {
    this.keyOf = keyOf;
  }

  numberOf(item: T): number {
    const key = this.keyOf(item);
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}

/** A history without its steps, which `numberOf` names. */
export function saveHead(history: History, numberOf: (step: Step) => number): SavedHead {
  const files = new Table<OpenFile>();
  const places = new Table<Positions>();
  // A file that nobody has changed since is the same, however often it was left for another.
  const parked = new Table<ParkedFile>(
    ({ file, revision }) => `${files.numberOf(file)} ${revision}`,
  );
  const moments = new Table<Moment>();
  const saveEntry = ({ step, moment }: Entry): SavedEntry => [
    numberOf(step),
    moments.numberOf(moment),
  ];
  const past = history.past.map(saveEntry);
  const future = history.future.map(saveEntry);
  const detour = history.detour && saveEntry(history.detour);
  const now = moments.numberOf(history.now);
  const savedMoments = moments.items.map(
    (moment): SavedMoment => ({
      revision: moment.revision,
      form: moment.form,
      positions: places.numberOf(moment.positions),
      selection: moment.selection,
      file: files.numberOf(moment.file),
      others: moment.others.map((other) => parked.numberOf(other)),
      tab: moment.tab,
    }),
  );
  const savedParked = parked.items.map(
    ({ file, ...rest }): SavedParked => ({ ...rest, file: files.numberOf(file) }),
  );
  return {
    version: VERSION,
    text: history.text.toString(),
    files: files.items,
    positions: places.items.map((places) => [...places].map(([name, { x, y }]) => [name, x, y])),
    moments: savedMoments,
    parked: savedParked,
    now,
    past,
    future,
    detour,
  };
}

export function saveStep(step: Step): SavedStep {
  return { ...step, changes: step.changes.toJSON(), inverse: step.inverse.toJSON() };
}

/**
 * The history that was saved.
 * @throws UnexpectedData or RangeError if the data are not what was written
 */
export function restoreHistory(saved: unknown, stepOf: (number: number) => Step): History {
  const head = readRecord(saved);
  if (head.version !== VERSION) throw new UnexpectedData('Another version');
  const files = readList(head.files, restoreFile);
  const positions = readList(head.positions, restorePositions);
  // Documents of earlier versions have one file each.
  const parked = readList(head.parked ?? [], (item): ParkedFile => {
    const other = readRecord(item);
    return {
      file: readIndex(other.file, files),
      text: readText(other.text),
      revision: readNumber(other.revision),
      form: readForm(other.form),
    };
  });
  const moments = readList(head.moments, (item): Moment => {
    const moment = readRecord(item);
    return {
      revision: readNumber(moment.revision),
      form: readForm(moment.form),
      positions: readIndex(moment.positions, positions),
      selection: restoreSelection(moment.selection),
      file: readIndex(moment.file, files),
      others: readList(moment.others ?? [], (other) => readIndex(other, parked)),
      tab: readNumber(moment.tab ?? 0),
    };
  });
  const restoreEntry = (item: unknown): Entry => {
    const [step, moment] = readList(item, readNumber);
    return { step: stepOf(readNumber(step)), moment: readIndex(moment, moments) };
  };
  const history: History = {
    text: toText(readText(head.text)),
    now: readIndex(head.now, moments),
    past: readList(head.past, restoreEntry),
    future: readList(head.future, restoreEntry),
    growing: false,
    ...(head.detour !== undefined && { detour: restoreEntry(head.detour) }),
  };
  checkLengths(history);
  return history;
}

/** @throws if the data are not what `saveStep` made */
export function restoreStep(saved: unknown): Step {
  const step = readRecord(saved);
  return {
    kind: readChoice(step.kind, ['typing', 'command', 'move', 'load', 'files', 'switch']),
    label: readText(step.label),
    weight: readNumber(step.weight),
    at: readNumber(step.at),
    changes: ChangeSet.fromJSON(step.changes),
    inverse: ChangeSet.fromJSON(step.inverse),
  };
}

function restorePositions(item: unknown): Positions {
  return new Map(
    readList(item, (place) => {
      const [name, x, y] = readList(place, (part) => part);
      return [readText(name), { x: readNumber(x), y: readNumber(y) }];
    }),
  );
}

function restoreSelection(item: unknown): Selection {
  const selection = readRecord(item);
  const edge = selection.edge === undefined ? undefined : readRecord(selection.edge);
  return {
    services: readList(selection.services, readText),
    ...(edge && { edge: { from: readText(edge.from), to: readText(edge.to) } }),
    ...(selection.focus !== undefined && { focus: restorePath(selection.focus) }),
    by: readChoice(selection.by, ['canvas', 'panels', 'editor', 'problems', 'command']),
  };
}

function restorePath(item: unknown): YamlPath {
  return readList(item, (step) => (typeof step === 'number' ? step : readText(step)));
}

/** A step that does not fit its text would throw in the middle of an undo. */
function checkLengths({ text, past, future, detour }: History): void {
  let settled = text.length;
  if (detour) {
    if (detour.step.inverse.length !== settled)
      throw new UnexpectedData('A file that does not fit');
    settled = detour.step.inverse.newLength;
  }
  let length = settled;
  for (const { step } of past.toReversed()) {
    if (step.inverse.length !== length || step.changes.newLength !== length) {
      throw new UnexpectedData('A step of the past that does not fit');
    }
    length = step.inverse.newLength;
  }
  length = settled;
  for (const { step } of future.toReversed()) {
    if (step.changes.length !== length || step.inverse.newLength !== length) {
      throw new UnexpectedData('A step of the future that does not fit');
    }
    length = step.changes.newLength;
  }
}
