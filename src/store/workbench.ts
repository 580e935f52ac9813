import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEFAULT_TARGET } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { PLAIN_FORM } from '../text/source-file.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { type Checked, Checks, type ReadFile } from './checks.ts';
import { fileTab, isModified, sameTabs } from './file-tabs.ts';
import { type History, mapMoments, nextRedo, nextUndo, startHistory } from './history.ts';
import type { OverlayTools } from './load-overlays.ts';
import type { Moment, OpenFile } from './moment.ts';
import { openFilesOf } from './open-files.ts';
import { type Diagnose, type Reading, readAlone } from './reading.ts';
import { Readings } from './readings.ts';
import type { ChangeProof, FileTab, Notice, Snapshot, TextStep } from './session.ts';
import { Overlays, pathShown, type Together } from './together.ts';

/** Everything a session holds between two steps; each is replaced, none is changed. */
export interface Bench {
  readonly history: History;
  readonly text: string;
  readonly reading: Reading;
  /** What is drawn: of the text in front, or of two files together. */
  readonly shown: ComposeDocument;
  readonly together: Together | undefined;
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
  readonly readings = new Readings();
  private readonly overlays = new Overlays();
  private readonly checks = new Checks(this.overlays);
  private readonly bringOverlays: () => Promise<OverlayTools>;
  private overlayTools: OverlayTools | undefined;
  private isBringing = false;
  private problems: {
    readonly of: readonly Diagnostic[];
    readonly together: Together | undefined;
    readonly shown: readonly Diagnostic[];
  } = { of: [], together: undefined, shown: [] };
  private revisions = 0;
  private notices = 0;
  private readonly listeners = new Set<(step: TextStep) => void>();

  /** @param bringOverlays brings what shows two files together, once it is wanted */
  constructor(bringOverlays: () => Promise<OverlayTools>) {
    this.bringOverlays = bringOverlays;
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
  replace(
    change: Partial<Pick<Bench, 'history' | 'text' | 'reading' | 'proof' | 'notice'>>,
    cause?: TextCause,
  ): void {
    const before = this.bench;
    const next: Bench = { ...before, ...change };
    const { now } = next.history;
    this.readings.remember(now.revision, next.reading, now.others);
    this.wantOverlays(now);
    this.bench = {
      ...next,
      ...this.view(now, next.reading),
      checked: this.checks.check(
        { file: now.file, reading: next.reading },
        this.baseOf(now.file, now),
      ),
    };
    if (cause && next.text !== before.text) {
      for (const listener of this.listeners) {
        listener({ ...cause, before: before.text, after: next.text });
      }
    }
    this.store.setState(snapshotOf(this.bench, this.tabs(), this.shownProblems()), true);
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

  /** What a moment is drawn as. */
  view(now: Moment, reading: Reading): Pick<Bench, 'shown' | 'together'> {
    const other = now.others.find(({ file }) => file.opening === now.file.together);
    const together =
      other &&
      this.overlays.together(
        { file: now.file, doc: reading.shown },
        { file: other.file, doc: this.readings.of(other).doc },
      );
    return { together, shown: together?.overlay.doc ?? reading.shown };
  }

  /** The way to plan on two files; there whenever something is shown together. */
  get planOverlaid(): OverlayTools['planOverlaid'] | undefined {
    return this.overlayTools?.planOverlaid;
  }

  /** The file that an override lies over, if that is open. */
  private baseOf({ over }: OpenFile, { others }: Moment): ReadFile | undefined {
    const base = others.find(({ file }) => file.opening === over);
    return base && { file: base.file, reading: this.readings.of(base) };
  }

  private wantOverlays({ file, others }: Moment): void {
    const isWanted = [file, ...others.map((other) => other.file)].some(
      ({ over, together }) => over !== undefined || together !== undefined,
    );
    if (!isWanted || this.overlayTools || this.isBringing) return;
    this.isBringing = true;
    this.bringOverlays().then(
      (tools) => {
        this.overlayTools = tools;
        this.overlays.setTools(tools);
        this.replace({});
      },
      // Without a network it is tried again with the next step.
      () => {
        this.isBringing = false;
      },
    );
  }

  /** The problems with their paths as they are shown. */
  private shownProblems(): readonly Diagnostic[] {
    const { together, checked } = this.bench;
    const { diagnostics } = checked;
    if (!together) return diagnostics;
    if (this.problems.of !== diagnostics || this.problems.together !== together) {
      const shown = diagnostics.map((problem) => ({
        ...problem,
        path: pathShown(together, problem.path) ?? problem.path,
      }));
      this.problems = { of: diagnostics, together, shown };
    }
    return this.problems.shown;
  }

  private tabs(): readonly FileTab[] {
    const { history, text, checked } = this.bench;
    const { now } = history;
    const { file } = now;
    const files = file.open ? openFilesOf(history.now, text) : [];
    this.checks.keep(
      new Set([file, ...files.map((parked) => parked.file)].map(({ opening }) => opening)),
    );
    const front = { ...now, others: files };
    const tabs = files.map((parked) => {
      const inFront = parked.file === file;
      const read = { file: parked.file, reading: this.readings.of(parked) };
      const { diagnostics } = inFront
        ? checked
        : this.checks.check(read, this.baseOf(parked.file, front));
      return fileTab(parked, file.opening, diagnostics);
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
