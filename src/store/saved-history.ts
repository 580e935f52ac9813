import { ChangeSet } from '@codemirror/state';
import { TARGETS } from '../compose/catalog/targets.ts';
import { readSourceForm, type SourceForm } from '../text/source-file.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { type Entry, type History, type Step, type StepKind, toText } from './history.ts';
import type { FileOrigin, Moment, OpenFile } from './moment.ts';
import {
  readChoice,
  readFlag,
  readIndex,
  readList,
  readNumber,
  readRecord,
  readText,
  UnexpectedData,
} from './read-unknown.ts';
import { restoreProject } from './restore-project.ts';
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
  readonly now: number;
  readonly past: readonly SavedEntry[];
  readonly future: readonly SavedEntry[];
}

interface SavedMoment {
  readonly revision: number;
  readonly form: OpenFile['openedForm'];
  readonly positions: number;
  readonly selection: Selection;
  readonly file: number;
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
  private readonly numbers = new Map<T, number>();

  numberOf(item: T): number {
    const known = this.numbers.get(item);
    if (known !== undefined) return known;
    this.numbers.set(item, this.items.length);
    this.items.push(item);
    return this.items.length - 1;
  }
}

/** A history without its steps, which `numberOf` names. */
export function saveHead(history: History, numberOf: (step: Step) => number): SavedHead {
  const files = new Table<OpenFile>();
  const places = new Table<Positions>();
  const moments = new Table<Moment>();
  const saveEntries = (entries: readonly Entry[]): readonly SavedEntry[] =>
    entries.map(({ step, moment }) => [numberOf(step), moments.numberOf(moment)]);
  const past = saveEntries(history.past);
  const future = saveEntries(history.future);
  const now = moments.numberOf(history.now);
  const savedMoments = moments.items.map(
    (moment): SavedMoment => ({
      revision: moment.revision,
      form: moment.form,
      positions: places.numberOf(moment.positions),
      selection: moment.selection,
      file: files.numberOf(moment.file),
    }),
  );
  return {
    version: VERSION,
    text: history.text.toString(),
    files: files.items,
    positions: places.items.map((places) => [...places].map(([name, { x, y }]) => [name, x, y])),
    moments: savedMoments,
    now,
    past,
    future,
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
  const moments = readList(head.moments, (item): Moment => {
    const moment = readRecord(item);
    return {
      revision: readNumber(moment.revision),
      form: readForm(moment.form),
      positions: readIndex(moment.positions, positions),
      selection: restoreSelection(moment.selection),
      file: readIndex(moment.file, files),
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
  };
  checkLengths(history);
  return history;
}

/** @throws if the data are not what `saveStep` made */
export function restoreStep(saved: unknown): Step {
  const step = readRecord(saved);
  return {
    kind: readChoice(step.kind, ['typing', 'command', 'move', 'load']),
    label: readText(step.label),
    weight: readNumber(step.weight),
    at: readNumber(step.at),
    changes: ChangeSet.fromJSON(step.changes),
    inverse: ChangeSet.fromJSON(step.inverse),
  };
}

function readForm(item: unknown): SourceForm {
  const form = readSourceForm(item);
  if (!form) throw new UnexpectedData('Not a form of a file');
  return form;
}

function restoreFile(item: unknown): OpenFile {
  const file = readRecord(item);
  return {
    opening: readNumber(file.opening),
    fileName: readText(file.fileName),
    openedText: readText(file.openedText),
    openedForm: readForm(file.openedForm),
    // Documents of earlier versions do not have it.
    firstText: readText(file.firstText ?? file.openedText),
    firstForm: readForm(file.firstForm ?? file.openedForm),
    target: readChoice(
      file.target,
      TARGETS.map(({ id }) => id),
    ),
    open: readFlag(file.open),
    handle: readHandle(file.handle),
    origin: readOrigin(file.origin),
    project: restoreProject(file.project),
  };
}

/** Handles outlive a visit where there are any; one that is missing means saving by download. */
function readHandle(item: unknown): FileSystemFileHandle | undefined {
  return typeof FileSystemFileHandle === 'function' && item instanceof FileSystemFileHandle
    ? item
    : undefined;
}

/** A document kept before there were repositories has none. */
function readOrigin(item: unknown): FileOrigin | undefined {
  if (item === undefined) return undefined;
  const origin = readRecord(item);
  const place = readRecord(origin.place);
  return {
    place: {
      provider: readText(place.provider),
      address: readText(place.address),
      branch: readText(place.branch),
      path: readText(place.path),
    },
    blob: readText(origin.blob),
    text: readText(origin.text),
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
function checkLengths(history: History): void {
  let length = history.text.length;
  for (const { step } of history.past.toReversed()) {
    if (step.inverse.length !== length || step.changes.newLength !== length) {
      throw new UnexpectedData('A step of the past that does not fit');
    }
    length = step.inverse.newLength;
  }
  length = history.text.length;
  for (const { step } of history.future.toReversed()) {
    if (step.changes.length !== length || step.inverse.newLength !== length) {
      throw new UnexpectedData('A step of the future that does not fit');
    }
    length = step.changes.newLength;
  }
}
