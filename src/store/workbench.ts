import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEFAULT_TARGET } from '../compose/catalog/targets.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { PLAIN_FORM } from '../text/source-file.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { Checks } from './checks.ts';
import { fileTab, isModified, sameTabs } from './file-tabs.ts';
import { type History, mapMoments, nextRedo, nextUndo, startHistory } from './history.ts';
import type { Moment, OpenFile } from './moment.ts';
import { openFilesOf } from './open-files.ts';
import { type Diagnose, type Reading, readAlone } from './reading.ts';
import { Readings } from './readings.ts';
import type { ChangeProof, FileTab, Notice, Snapshot, TextStep } from './session.ts';

/** Everything a session holds between two steps; each is replaced, none is changed. */
export interface Bench {
  readonly history: History;
  readonly text: string;
  readonly reading: Reading;
  readonly diagnostics: readonly Diagnostic[];
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
  over: undefined,
  together: undefined,
};

/** Holds the current state of a session and tells everybody when it is replaced. */
export class Workbench {
  readonly store: StoreApi<Snapshot>;
  private bench: Bench;
  readonly readings = new Readings();
  private readonly checks = new Checks();
  private revisions = 0;
  private notices = 0;
  private readonly listeners = new Set<(step: TextStep) => void>();

  constructor() {
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
      reading: readAlone(''),
      diagnostics: [],
      proof: undefined,
      notice: undefined,
    };
    this.store = createStore<Snapshot>(() => snapshotOf(this.bench, []));
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
    this.readings.clear();
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
  replace(change: Partial<Bench>, cause?: TextCause): void {
    const before = this.bench;
    const next: Bench = { ...before, ...change };
    const { now } = next.history;
    this.readings.remember(now.revision, next.reading, now.others);
    this.bench = { ...next, diagnostics: this.checks.problemsOf(now, next.reading) };
    if (cause && next.text !== before.text) {
      for (const listener of this.listeners) {
        listener({ ...cause, before: before.text, after: next.text });
      }
    }
    this.store.setState(snapshotOf(this.bench, this.tabs()), true);
  }

  /** From now on problems are found by `diagnose`. */
  setDiagnose(diagnose: Diagnose): void {
    this.checks.setDiagnose(diagnose);
    this.replace({});
  }

  listen(listener: (step: TextStep) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  private tabs(): readonly FileTab[] {
    const { history, text, diagnostics } = this.bench;
    const { file } = history.now;
    const files = file.open ? openFilesOf(history.now, text) : [];
    this.checks.keep(
      new Set([file, ...files.map((parked) => parked.file)].map(({ opening }) => opening)),
    );
    const tabs = files.map((parked) => {
      const inFront = parked.file === file;
      const problems = inFront
        ? diagnostics
        : this.checks.problemsOf(parked, this.readings.of(parked));
      return fileTab(parked, file.opening, problems);
    });
    return sameTabs(this.store.getState().files, tabs);
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

function snapshotOf(bench: Bench, files: readonly FileTab[]): Snapshot {
  const { now } = bench.history;
  const { doc, shown } = bench.reading;
  return {
    fileName: now.file.fileName,
    fileId: now.file.opening,
    files,
    text: bench.text,
    form: now.form,
    revision: now.revision,
    doc,
    shown,
    stale: shown !== doc,
    diagnostics: bench.diagnostics,
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
    open: now.file.open,
  };
}
