import type { ComposeDocument } from '../compose/compose-document.ts';
import { countComments, countLostComments } from '../text/comments.ts';
import { mapLineEnds } from '../text/line-ends.ts';
import { replaceLines } from '../text/replace-lines.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import {
  applyEdits,
  editSet,
  fromChangeSet,
  type TextEdit,
  toChangeSet,
} from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { addProofs, proveChange } from './change-proof.ts';
import { EMPTY_DOCUMENT } from './examples.ts';
import {
  changeFile,
  growStep,
  type History,
  makeStep,
  pushStep,
  redoStep,
  toText,
  undoStep,
} from './history.ts';
import type { FileOrigin, Moment, ParkedFile } from './moment.ts';
import { sparesComments } from './plain-typing.ts';
import { drawNext, type Reading, readAlone, readNext } from './reading.ts';
import {
  dropPositions,
  findRename,
  pruneSelection,
  renamePosition,
  renameSelection,
} from './renames.ts';
import type { ChangeProof, Selection } from './session.ts';
import { continuesBurst, isLarge } from './typing-burst.ts';
import type { Workbench } from './workbench.ts';

export interface TextChange {
  readonly kind: 'typing' | 'command';
  readonly label: string;
  readonly edits: readonly TextEdit[];
  readonly at: number;
  /** The tree after the edits, where the planner has made it. */
  readonly tree?: SyntaxTree;
  /** Services to select afterwards; otherwise the selection follows the document. */
  readonly select?: readonly string[];
  readonly focus?: YamlPath;
  /** What the repository holds from this step on. */
  readonly origin?: FileOrigin;
  /** Edits of open files that are not in front, by their opening. */
  readonly elsewhere?: ReadonlyMap<number, readonly TextEdit[]>;
}

/** Applies edits to the text as one step, or onto the burst of typing that they continue. */
export function changeText(workbench: Workbench, change: TextChange): boolean {
  const bench = workbench.current;
  const edits = editSet(bench.text, change.edits);
  if (edits.length === 0 && !change.origin && !change.elsewhere?.size) return false;
  const history = openedHistory(bench.history);
  const changes = toChangeSet(bench.text.length, edits);
  const step = makeStep(history.text, changes, change);
  const grows = change.kind === 'typing' && continuesBurst(history, changes, edits, change.at);
  const text = changes.apply(history.text).toString();
  // A tree of any other text would be the end of one text for all.
  const tree = change.tree?.text === text ? change.tree : undefined;
  const reading = readNext(bench.reading, text, { kind: change.kind, edits }, tree);
  const moment: Moment = {
    ...history.now,
    ...(change.origin && { file: { ...history.now.file, origin: change.origin } }),
    revision: edits.length === 0 ? history.now.revision : workbench.nextRevision(),
    form: mapLineEnds(history.now.form, edits),
    others: history.now.others.map((other) =>
      editParked(other, change.elsewhere?.get(other.file.opening), workbench),
    ),
  };
  const { shown } = workbench.reader.view(moment, reading);
  const others = moment.others.map((other) => workbench.reader.readings.of(other).shown);
  const now = followDocument(moment, bench.shown, shown, change, others);
  const next = grows
    ? growStep(history, step, now)
    : pushStep(history, step, now, change.kind === 'typing' && !isLarge(edits));
  workbench.replace(
    {
      history: next,
      text,
      reading,
      proof: proveLast(next, text, change.elsewhere),
      notice: bench.notice?.tone === 'refusal' ? undefined : bench.notice,
    },
    { edits, source: change.kind },
  );
  return true;
}

/** What is done before anything was opened begins a document of its own. */
function openedHistory(history: History): History {
  const { file } = history.now;
  if (file.open) return history;
  return changeFile(history, file.opening, () => ({
    ...file,
    fileName: EMPTY_DOCUMENT.fileName,
    open: true,
  }));
}

/** An open file that is not in front, after edits of its text. */
function editParked(
  parked: ParkedFile,
  edits: readonly TextEdit[] | undefined,
  workbench: Workbench,
): ParkedFile {
  if (!edits) return parked;
  return {
    ...parked,
    text: applyEdits(parked.text, edits),
    revision: workbench.nextRevision(),
    form: mapLineEnds(parked.form, edits),
  };
}

/** The positions and selection after a step: they follow a renamed service and let go of what is gone. */
function followDocument(
  now: Moment,
  before: ComposeDocument,
  after: ComposeDocument,
  change: TextChange,
  others: readonly ComposeDocument[],
): Moment {
  const rename = findRename(before, after);
  let { positions } = now;
  if (rename) positions = renamePosition(positions, rename);
  // While typing, a name may be gone for a moment only.
  else if (change.kind === 'command') {
    positions = dropPositions(positions, before, after, others);
  }
  const followed = rename ? renameSelection(now.selection, rename, after) : now.selection;
  const selection: Selection =
    change.select || change.focus
      ? {
          services: change.select ?? followed.services,
          ...(change.focus && { focus: change.focus }),
          by: 'command',
        }
      : followed;
  return { ...now, positions, selection: pruneSelection(selection, after) };
}

/** What the newest step did to the text, from the text before it. */
function proveLast(
  history: History,
  text: string,
  elsewhere: TextChange['elsewhere'],
): ChangeProof | undefined {
  const step = history.past.at(-1)?.step;
  if (!step) return undefined;
  const before = step.inverse.apply(history.text);
  // Typing inside a comment changes it; only a gesture that was about something else loses it.
  const lost = (): number => {
    if (step.kind !== 'typing') return countLostComments(before.toString(), text);
    if (sparesComments(before, step.changes, history.text)) return 0;
    return Math.max(0, countComments(before.toString()) - countComments(text));
  };
  const proof = proveChange(step.label, before, step.changes, history.text, lost);
  const others = history.past.at(-1)?.moment.others ?? [];
  return others.reduce((sum, { file, text: old }) => {
    const edits = elsewhere?.get(file.opening);
    return edits ? addProofs(sum, proveEdits(step.label, old, edits)) : sum;
  }, proof);
}

function proveEdits(label: string, text: string, edits: readonly TextEdit[]): ChangeProof {
  const before = toText(text);
  const changes = toChangeSet(text.length, editSet(text, edits));
  const after = changes.apply(before);
  return proveChange(label, before, changes, after, () =>
    countLostComments(text, after.toString()),
  );
}

/** Takes the last step back, or does it again. */
export function travel(workbench: Workbench, direction: 'undo' | 'redo'): void {
  const bench = workbench.current;
  const history = direction === 'undo' ? undoStep(bench.history) : redoStep(bench.history);
  if (!history) return;
  const edits = editsOf(bench.history, history);
  const text = edits.length === 0 ? bench.text : history.text.toString();
  workbench.replace(
    {
      history,
      text,
      reading: readAgain(workbench, history, text, edits),
      proof: undefined,
      notice: undefined,
    },
    { edits, source: 'history' },
  );
}

/** What turns the text of one history into that of another, which is a step away. */
function editsOf(from: History, to: History): readonly TextEdit[] {
  if (from.now.file.opening !== to.now.file.opening) {
    return replaceLines(from.text.toString(), to.text.toString());
  }
  const [undone, redone] = [to.future.at(-1)?.step, to.past.at(-1)?.step];
  const isBack = to.past.length < from.past.length;
  const changes = isBack ? undone?.inverse : redone?.changes;
  const isOneStep = !from.detour && Math.abs(to.past.length - from.past.length) === 1;
  return isOneStep && changes
    ? fromChangeSet(changes)
    : replaceLines(from.text.toString(), to.text.toString());
}

function readAgain(
  workbench: Workbench,
  history: History,
  text: string,
  edits: readonly TextEdit[],
): Reading {
  const { reading, text: current, history: present } = workbench.current;
  const sameFile = history.now.file.opening === present.now.file.opening;
  if (sameFile && text === current) return reading;
  const known = workbench.reader.readings.recall(history.now.revision);
  // A picture of one file must never stand in for another.
  if (!sameFile) return known ? { ...known, shown: known.doc } : readAlone(text);
  const passage = { kind: 'history', edits } as const;
  return known ? drawNext(reading, known, passage) : readNext(reading, text, passage);
}
