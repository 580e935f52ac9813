import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEFAULT_TARGET } from '../compose/catalog/targets.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { PLAIN_FORM } from '../text/source-file.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Checked } from './checks.ts';
import { isModified } from './file-tabs.ts';
import { FilesReader, type View } from './files-reader.ts';
import { type History, mapMoments, nextRedo, nextUndo, startHistory } from './history.ts';
import type { OverlayTools } from './load-overlays.ts';
import type { Moment, OpenFile } from './moment.ts';
import { type Diagnose, type Reading, readAlone } from './reading.ts';
import type { ChangeProof, FileTab, Notice, Snapshot, TextStep } from './session.ts';

/** Everything a session holds between two steps; each is replaced, none is changed. */
export interface Bench extends View {
  readonly history: History;
  readonly text: string;
  readonly reading: Reading;
  readonly checked: Checked;
  readonly proof: ChangeProof | undefined;
  readonly notice: Notice | undefined;
}

/** How a text came to be the current one, for those who show it. */
export interface TextCause {
  readonly edits: readonly TextEdit[];
  readonly source: TextStep['source'];
}

const NOTHING_OPEN: OpenFile = {
  opening: 0,
  fileName: '',
  openedText: '',
  openedForm: PLAIN_FORM,
  firstText: '',
  firstForm: PLAIN_FORM,
  target: DEFAULT_TARGET,
  open: false,
  handle: undefined,
  origin: undefined,
  project: undefined,
  folder: undefined,
  over: undefined,
  together: undefined,
};

const NOTHING_READ = readAlone('');

/** Holds the current state of a session and tells everybody when it is replaced. */
export class Workbench {
  readonly store: StoreApi<Snapshot>;
  private bench: Bench;
  readonly reader: FilesReader;
  private revisions = 0;
  private notices = 0;
  private readonly listeners = new Set<(step: TextStep) => void>();

  /** @param bringOverlays brings what shows two files together, once it is wanted */
  constructor(bringOverlays: () => Promise<OverlayTools>) {
    this.reader = new FilesReader(bringOverlays, () => this.replace({}));
    const now: Moment = {
      revision: 0,
      form: PLAIN_FORM,
      positions: new Map(),
      selection: { services: [], by: 'command' },
      file: NOTHING_OPEN,
      others: [],
      tab: 0,
    };
    this.bench = {
      history: startHistory('', now),
      text: '',
      reading: NOTHING_READ,
      shown: NOTHING_READ.shown,
      together: undefined,
      checked: { diagnostics: [], overlay: undefined },
      proof: undefined,
      notice: undefined,
    };
    this.store = createStore<Snapshot>(() => snapshotOf(this.bench, [], []));
  }

  get current(): Bench {
    return this.bench;
  }

  /** A number that no text has had before. */
  nextRevision(): number {
    this.revisions++;
    return this.revisions;
  }

  /** Keeps new numbers apart from those of a history that comes from an earlier visit. */
  skipRevisions(history: History): void {
    this.reader.readings.clear();
    for (const moment of momentsOf(history)) {
      for (const { revision, file } of [moment, ...moment.others]) {
        this.revisions = Math.max(this.revisions, revision, file.opening);
      }
    }
  }

  makeNotice(tone: Notice['tone'], sentence: string): Notice {
    this.notices++;
    return { id: this.notices, tone, sentence };
  }

  /** Takes `change` into the state and publishes it; `cause` says what happened to the text, if anything. */
  replace(
    change: Partial<Pick<Bench, 'history' | 'text' | 'reading' | 'proof' | 'notice'>>,
    cause?: TextCause,
  ): void {
    const before = this.bench;
    const next: Bench = { ...before, ...change };
    const { now } = next.history;
    this.reader.readings.remember(now.revision, next.reading, now.others);
    this.bench = {
      ...next,
      ...this.reader.view(now, next.reading),
      checked: this.reader.check(now, next.reading),
    };
    if (cause && next.text !== before.text) {
      for (const listener of this.listeners) {
        listener({ ...cause, before: before.text, after: next.text });
      }
    }
    const { together, checked, text } = this.bench;
    const tabs = this.reader.tabs(now, text, checked.diagnostics);
    const problems = this.reader.asShown(checked.diagnostics, together);
    this.store.setState(snapshotOf(this.bench, tabs, problems), true);
  }

  /** From now on problems are found by `diagnose`. */
  setDiagnose(diagnose: Diagnose): void {
    this.reader.setDiagnose(diagnose);
    this.replace({});
  }

  listen(listener: (step: TextStep) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }
}

function momentsOf(history: History): readonly Moment[] {
  const moments: Moment[] = [];
  mapMoments(history, (moment) => {
    moments.push(moment);
    return moment;
  });
  return moments;
}

function snapshotOf(
  bench: Bench,
  files: readonly FileTab[],
  diagnostics: readonly Diagnostic[],
): Snapshot {
  const { now } = bench.history;
  const { reading, shown, together } = bench;
  const { doc } = reading;
  const { together: wanted } = now.file;
  return {
    fileName: now.file.fileName,
    fileId: now.file.opening,
    files,
    text: bench.text,
    form: now.form,
    revision: now.revision,
    doc,
    shown,
    together,
    togetherWith: now.others.some(({ file }) => file.opening === wanted) ? wanted : undefined,
    stale: reading.shown !== doc,
    diagnostics,
    target: now.file.target,
    selection: now.selection,
    positions: now.positions,
    history: { undo: nextUndo(bench.history)?.label, redo: nextRedo(bench.history)?.label },
    openedText: now.file.openedText,
    modified: isModified({ ...now, text: bench.text }),
    origin: now.file.origin?.place,
    proof: bench.proof,
    notice: bench.notice,
    project: now.file.project,
    folder: now.file.folder,
    open: now.file.open,
  };
}
