import { ChangeSet } from '@codemirror/state';
import type { CommandResult } from '../commands/command.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { ComposeDocument } from '../compose/compose-document.ts';
import type { QuickFix } from '../rules/rule.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { replaceLines } from '../text/replace-lines.ts';
import { encodeSource } from '../text/source-file.ts';
import { beginSave } from './begin-save.ts';
import { changeFiles, type History, makeStep, mapMoments, pushStep } from './history.ts';
import { loadFiles } from './load-document.ts';
import { loadOverlays, type OverlayTools } from './load-overlays.ts';
import { loadRules } from './load-rules.ts';
import { closeFile, isOpenIn, openFilesOf, showFile, showTogether } from './open-files.ts';
import { type Diagnose, planOnShown, readAlone } from './reading.ts';
import { fillPositions, isSameSelection, movesAnything, pruneSelection } from './renames.ts';
import type { Outcome, Positions, Selection, Session } from './session.ts';
import { errorLine } from './text-error.ts';
import { changeText, travel } from './text-step.ts';
import { runTogether } from './together-step.ts';
import { workSince } from './work-since.ts';
import { Workbench } from './workbench.ts';

export interface SessionOptions {
  /** Milliseconds since some fixed moment; bursts of typing are told apart by it. */
  readonly now: () => number;
  /** Brings the rules, the product's own unless told otherwise; until they are there no problems are found. */
  readonly loadDiagnose?: () => Promise<Diagnose>;
  /** Brings what shows two files together, the product's own unless told otherwise. */
  readonly loadOverlays?: () => Promise<OverlayTools>;
}

/** A session whose whole state can be taken out and put back, to outlive a visit. */
export interface KeepableSession extends Session {
  /** The document and its history as one immutable value. */
  history(): History;
  /** Puts back what `history` once gave; nothing of the present state stays. */
  resume(history: History): void;
}

/** Makes a session with nothing open. */
export function createSession(options: SessionOptions): KeepableSession {
  const workbench = new Workbench(options.loadOverlays ?? loadOverlays);
  const session: KeepableSession = {
    store: workbench.store,
    run: (command, args) =>
      perform(workbench, options.now(), command.label(args), (doc) => command.plan(doc, args)),
    runInText: (command, args) =>
      carryOut(
        workbench,
        options.now(),
        command.label(args),
        planInText(workbench, (doc) => command.plan(doc, args)),
      ),
    preview: (command, args) => planOn(workbench, (doc) => command.plan(doc, args)),
    applyFix: (fix) => applyFix(workbench, fix, options.now()),
    edit: (label, edits) => {
      changeText(workbench, { kind: 'command', label, edits, at: options.now() });
    },
    type: (edits) => {
      changeText(workbench, {
        kind: 'typing',
        label: 'Typing',
        // The buffer has \n ends only, whatever a text pane inserts.
        edits: edits.map((edit) => ({ ...edit, insert: edit.insert.replaceAll(/\r\n?/g, '\n') })),
        at: options.now(),
      });
    },
    move: (positions, label) => move(workbench, positions, label, options.now()),
    place: (positions) => place(workbench, positions),
    select: (selection) => select(workbench, selection),
    setTarget: (target) => setTarget(workbench, target),
    setProject: (project) => {
      const { history, text } = workbench.current;
      const files = openFilesOf(history.now, text).filter(({ file }) => file.project !== undefined);
      const openings = new Set(files.map(({ file }) => file.opening));
      workbench.replace({
        history: changeFiles(history, openings, (known) => ({ ...known, project })),
      });
    },
    undo: () => travel(workbench, 'undo'),
    redo: () => travel(workbench, 'redo'),
    load: (source, fileName, { label = `Open ${fileName}`, beside, ...how } = {}) =>
      loadFiles(workbench, [{ source, fileName, ...how }], options.now(), {
        label,
        beside: beside ?? false,
      }),
    loadFiles: (sources, way) => loadFiles(workbench, sources, options.now(), way),
    showFile: (id) => showFile(workbench, id, options.now()),
    showTogether: (id) => showTogether(workbench, id),
    closeFile: (id) => closeFile(workbench, id, options.now()),
    exportBytes: () => encodeSource(workbench.current.text, workbench.current.history.now.form),
    earlierBytes: (which) => {
      const { file } = workbench.current.history.now;
      return which === 'opened'
        ? encodeSource(file.firstText, file.firstForm)
        : encodeSource(file.openedText, file.openedForm);
    },
    markSaved: () => beginSave(workbench).done(),
    beginSave: (id) => beginSave(workbench, id),
    adopt: ({ text, label, origin }) => {
      const edits = replaceLines(workbench.current.text, text);
      changeText(workbench, { kind: 'command', label, edits, at: options.now(), origin });
    },
    workSince: (text) => workSince(workbench.current.history, text),
    notify: (tone, sentence) => workbench.replace({ notice: workbench.makeNotice(tone, sentence) }),
    dismissNotice: () => {
      if (workbench.current.notice) workbench.replace({ notice: undefined });
    },
    onText: (listener) => workbench.listen(listener),
    history: () => workbench.current.history,
    resume: (history) => resume(workbench, history),
  };
  const load = options.loadDiagnose ?? loadRules;
  void load().then((diagnose) => workbench.setDiagnose(diagnose));
  return session;
}

/** A fix may mend the very text that commands must leave alone, so it answers for itself. */
function applyFix(workbench: Workbench, fix: QuickFix, at: number): Outcome {
  const { checked, history } = workbench.current;
  const { opening, over } = history.now.file;
  if (checked.overlay && over !== undefined) {
    return runTogether(workbench, {
      overlay: checked.overlay,
      front: 1,
      files: [over, opening],
      label: fix.title,
      at,
      plan: (doc) => fix.plan(doc),
    });
  }
  return carryOut(workbench, at, fix.title, fix.plan(workbench.current.reading.doc));
}

function planOn(
  workbench: Workbench,
  plan: (doc: ComposeDocument) => CommandResult,
): CommandResult {
  const { reading, together, shown } = workbench.current;
  if (!together) return planInText(workbench, plan);
  // What two files say together is a text made up: the edits of it are but a forecast.
  return reading.shown === reading.doc ? plan(shown) : refuseUnread(workbench, true);
}

function planInText(
  workbench: Workbench,
  plan: (doc: ComposeDocument) => CommandResult,
): CommandResult {
  const { reading } = workbench.current;
  const isReadable = reading.shown !== reading.doc || reading.doc.health !== 'broken';
  const result = isReadable ? planOnShown(reading, plan) : undefined;
  return result ?? refuseUnread(workbench, isReadable);
}

function refuseUnread(workbench: Workbench, isReadable: boolean): Refused {
  const { reading, checked } = workbench.current;
  const { diagnostics } = checked;
  const line = errorLine({ doc: reading.doc, diagnostics });
  const where = line === undefined ? '' : ` at line ${line}`;
  return refuse(
    'unreadable-text',
    isReadable
      ? `The text cannot be read as YAML${where}, and this would change it there. Mend it in the text pane first, or undo.`
      : `The text cannot be read as YAML${where}. Mend it in the text pane first, or undo.`,
  );
}

function perform(
  workbench: Workbench,
  at: number,
  label: string,
  plan: (doc: ComposeDocument) => CommandResult,
): Outcome {
  const { reading, together } = workbench.current;
  if (together && reading.shown === reading.doc) {
    const files = together.files.map(({ id }) => id);
    return runTogether(workbench, { ...together, files, label, at, plan });
  }
  return carryOut(workbench, at, label, planOn(workbench, plan));
}

function carryOut(workbench: Workbench, at: number, label: string, result: CommandResult): Outcome {
  if (!result.ok) {
    workbench.replace({ notice: workbench.makeNotice('refusal', result.refusal.sentence) });
    return result;
  }
  changeText(workbench, {
    kind: 'command',
    label,
    edits: result.edits,
    at,
    tree: result.tree,
    ...(result.select && { select: result.select }),
    ...(result.focus && { focus: result.focus }),
  });
  if (result.caution) {
    workbench.replace({ notice: workbench.makeNotice('caution', result.caution) });
  }
  return { ok: true };
}

function move(workbench: Workbench, moved: Positions, label: string, at: number): void {
  const { history } = workbench.current;
  if (!movesAnything(history.now.positions, moved)) return;
  const step = makeStep(history.text, ChangeSet.empty(history.text.length), {
    kind: 'move',
    label,
    at,
  });
  const positions: Positions = new Map([...history.now.positions, ...moved]);
  workbench.replace({
    history: pushStep(history, step, { ...history.now, positions }),
    proof: undefined,
  });
}

/** Every moment with this file gets the places, so that undo does not take them away again. */
function place(workbench: Workbench, placed: Positions): void {
  const { history } = workbench.current;
  const { file, positions: known } = history.now;
  if (fillPositions(known, placed) === known) return;
  const filled = new Map<Positions, Positions>();
  const fill = (positions: Positions): Positions => {
    const full = filled.get(positions) ?? fillPositions(positions, placed);
    filled.set(positions, full);
    return full;
  };
  workbench.replace({
    history: mapMoments(history, (moment) => {
      if (!isOpenIn(moment, file.opening)) return moment;
      const positions = fill(moment.positions);
      return positions === moment.positions ? moment : { ...moment, positions };
    }),
  });
}

/** An override is read by whoever reads its base: the files that lie over each other have one target. */
function setTarget(workbench: Workbench, target: TargetId): void {
  const { history, text } = workbench.current;
  const { file } = history.now;
  const base = file.over ?? file.opening;
  const tied = openFilesOf(history.now, text).filter(
    (it) => it.file.opening === base || it.file.over === base || it.file === file,
  );
  const openings = tied.filter((it) => it.file.target !== target).map((it) => it.file.opening);
  if (openings.length === 0) return;
  workbench.replace({
    history: changeFiles(history, new Set(openings), (known) => ({ ...known, target })),
  });
}

function select(workbench: Workbench, selection: Selection): void {
  const { history, shown } = workbench.current;
  const pruned = pruneSelection(selection, shown);
  if (isSameSelection(pruned, history.now.selection)) return;
  workbench.replace({ history: { ...history, now: { ...history.now, selection: pruned } } });
}

function resume(workbench: Workbench, history: History): void {
  const text = history.text.toString();
  const { length } = workbench.current.text;
  workbench.skipRevisions(history);
  workbench.replace(
    { history, text, reading: readAlone(text), proof: undefined, notice: undefined },
    { edits: [{ from: 0, to: length, insert: text }], source: 'load' },
  );
}
