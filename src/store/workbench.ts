import { createStore, type StoreApi } from 'zustand/vanilla';
import { DEFAULT_TARGET } from '../compose/catalog/targets.ts';
import type { Diagnostic } from '../rules/rule.ts';
import { encodeSource, PLAIN_FORM } from '../text/source-file.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { type History, mapMoments, startHistory } from './history.ts';
import type { Moment, OpenFile } from './moment.ts';
import { type Diagnose, findProblems, type Reading, readAlone } from './reading.ts';
import type { ChangeProof, Notice, Snapshot, TextStep } from './session.ts';

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

/** Readings kept for undo; each holds a whole document, though most of it is shared. */
const REMEMBERED = 12;

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
};

/** Holds the current state of a session and tells everybody when it is replaced. */
export class Workbench {
  readonly store: StoreApi<Snapshot>;
  private bench: Bench;
  private diagnose: Diagnose = () => [];
  private revisions = 0;
  private notices = 0;
  private opened: { readonly text: string; readonly volumes: readonly string[] } = {
    text: '',
    volumes: [],
  };
  /** The latest readings by revision: most undoing and redoing is of what was just done. */
  private readonly readings = new Map<number, Reading>();
  private readonly listeners = new Set<(step: TextStep) => void>();

  constructor() {
    const now: Moment = {
      revision: 0,
      form: PLAIN_FORM,
      positions: new Map(),
      selection: { services: [], by: 'command' },
      file: NOTHING_OPEN,
    };
    this.bench = {
      history: startHistory('', now),
      text: '',
      reading: readAlone(''),
      diagnostics: [],
      proof: undefined,
      notice: undefined,
    };
    this.store = createStore<Snapshot>(() => snapshotOf(this.bench));
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
      this.revisions = Math.max(this.revisions, moment.revision);
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
    this.remember(next);
    const reread = next.reading.doc !== before.reading.doc;
    const retargeted = next.history.now.file.target !== before.history.now.file.target;
    this.bench = reread || retargeted ? { ...next, diagnostics: this.diagnosed(next) } : next;
    if (cause && next.text !== before.text) {
      for (const listener of this.listeners) {
        listener({ ...cause, before: before.text, after: next.text });
      }
    }
    this.store.setState(snapshotOf(this.bench), true);
  }

  /** The reading of a text that was current lately. */
  recall(revision: number): Reading | undefined {
    return this.readings.get(revision);
  }

  private remember({ history, reading }: Bench): void {
    this.readings.delete(history.now.revision);
    this.readings.set(history.now.revision, reading);
    const [oldest] = this.readings.keys();
    if (this.readings.size > REMEMBERED && oldest !== undefined) this.readings.delete(oldest);
  }

  /** From now on problems are found by `diagnose`. */
  setDiagnose(diagnose: Diagnose): void {
    this.diagnose = diagnose;
    this.replace({ diagnostics: this.diagnosed(this.bench) });
  }

  listen(listener: (step: TextStep) => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Volumes that the opened file had, read once: it stays the same through all steps. */
  private volumesOf(openedText: string): readonly string[] {
    if (this.opened.text !== openedText) {
      const { doc } = readAlone(openedText);
      this.opened = { text: openedText, volumes: [...doc.volumes.keys()] };
    }
    return this.opened.volumes;
  }

  private diagnosed(bench: Bench): readonly Diagnostic[] {
    try {
      const { target, openedText, project } = bench.history.now.file;
      const around = { openedVolumes: this.volumesOf(openedText), project };
      return findProblems(bench.reading, target, this.diagnose, around);
    } catch (error) {
      // A fault in a rule must not keep the text that was just typed from being taken in.
      console.error(error);
      return [];
    }
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

function snapshotOf(bench: Bench): Snapshot {
  const { now, past, future } = bench.history;
  const { doc, shown } = bench.reading;
  return {
    fileName: now.file.fileName,
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
    history: { undo: past.at(-1)?.step.label, redo: future.at(-1)?.step.label },
    openedText: now.file.openedText,
    modified: isModified(bench.text, now),
    origin: now.file.origin?.place,
    proof: bench.proof,
    notice: bench.notice,
    project: now.file.project,
    open: now.file.open,
  };
}

function isModified(text: string, now: Moment): boolean {
  const { openedText, openedForm } = now.file;
  if (text !== openedText) return true;
  if (now.form === openedForm) return false;
  const bytes = encodeSource(text, now.form);
  const opened = encodeSource(openedText, openedForm);
  return bytes.length !== opened.length || bytes.some((byte, index) => byte !== opened[index]);
}
