import type { ComposeDocument } from '../compose/compose-document.ts';
import { guessTarget } from '../compose/guess-target.ts';
import { recogniseSource } from '../compose/recognise.ts';
import type { Refused } from '../text/refusal.ts';
import { replaceLines } from '../text/replace-lines.ts';
import { decodeSource, type SourceForm } from '../text/source-file.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import { toChangeSet } from '../text/text-edit.ts';
import { makeStep, pushStep, startHistory } from './history.ts';
import type { Moment, OpenFile, ParkedFile } from './moment.ts';
import { guessOver, openFilesOf, putInFront } from './open-files.ts';
import { parseText, readAlone } from './reading.ts';
import type { FileSource, LoadWay, Outcome, Positions } from './session.ts';
import type { Workbench } from './workbench.ts';

/**
 * Opens files as one step that can be undone: in place of all that is open, or beside it. The first
 * comes to the front. Those that are no compose files are left out, which is told; where that is all of
 * them, nothing changes.
 */
export function loadFiles(
  workbench: Workbench,
  sources: readonly FileSource[],
  at: number,
  { label, beside = false }: LoadWay,
): Outcome {
  const { history } = workbench.current;
  const admitted = sources.map((source) => ({ source, opened: admit(source) }));
  const refused = admitted.map(({ opened }) => opened).find((opened) => !opened.ok);
  const arrivals = admitted.flatMap(({ source, opened }) =>
    opened.ok ? [arrive(workbench, source, opened)] : [],
  );
  const [first] = arrivals;
  const notice =
    refused && !refused.ok ? workbench.makeNotice('refusal', refused.refusal.sentence) : undefined;
  if (!first) {
    workbench.replace({ notice });
    return refused && !refused.ok ? refused : { ok: true };
  }
  const isBeside = beside && history.now.file.open;
  const kept = isBeside ? openFilesOf(history.now, workbench.current.text) : [];
  const files = [...kept, ...layOverBases(workbench, arrivals, [...kept, ...arrivals])];
  const front = files[kept.length] ?? first;
  const reading = workbench.reader.readings.of(front);
  const { text } = front;
  const positions = isBeside
    ? history.now.positions
    : keepPositions(history.now, front.file.fileName, reading.doc);
  const now = putInFront({ ...history.now, positions }, files, front);
  const edits = replaceLines(workbench.current.text, text);
  const changes = toChangeSet(history.text.length, edits);
  const step = makeStep(history.text, changes, { kind: isBeside ? 'files' : 'load', label, at });
  workbench.replace(
    {
      // There is nothing to go back to from the first file.
      history: history.now.file.open ? pushStep(history, step, now) : startHistory(text, now),
      text,
      reading,
      proof: undefined,
      notice,
    },
    { edits, source: 'load' },
  );
  return { ok: true };
}

/** A file that was read, as one of those that are open. */
function arrive(workbench: Workbench, source: FileSource, opened: Admitted): ParkedFile {
  const { text, form, tree } = opened;
  const reading = readAlone(text, tree);
  const revision = workbench.nextRevision();
  const file: OpenFile = {
    opening: revision,
    fileName: source.fileName,
    openedText: text,
    openedForm: form,
    firstText: text,
    firstForm: form,
    target: guessTarget(reading.doc).target,
    open: true,
    handle: source.handle,
    origin: source.origin,
    project: source.project,
    folder: source.folder,
    over: undefined,
    together: undefined,
  };
  workbench.reader.readings.keep(revision, reading);
  return { file, text, revision, form };
}

/** The arrivals, each that is an override tied to its base among all files: it is looked at with it, and checked as it. */
function layOverBases(
  workbench: Workbench,
  arrivals: readonly ParkedFile[],
  all: readonly ParkedFile[],
): readonly ParkedFile[] {
  return arrivals.map((parked) => {
    const over = guessOver(workbench, all, parked.file.opening);
    const base = all.find(({ file }) => file.opening === over);
    if (!base) return parked;
    const { target } = base.file;
    return { ...parked, file: { ...parked.file, target, over, together: over } };
  });
}

/** Places that the user gave stay when the same file comes again, such as after a change made elsewhere. */
function keepPositions(now: Moment, fileName: string, doc: ComposeDocument): Positions {
  if (now.file.fileName !== fileName) return new Map();
  const kept = [...now.positions].filter(([name]) => doc.services.has(name));
  // Most files have the same name: only one with the same services is likely the same.
  return kept.length * 2 > doc.services.size ? new Map(kept) : new Map();
}

interface Admitted {
  readonly ok: true;
  readonly text: string;
  readonly form: SourceForm;
  readonly tree: SyntaxTree;
}

/** What may be opened: text of a sane size that is meant as compose, and that can be read to its end. */
function admit({ source, template }: FileSource): Admitted | Refused {
  const opened = decodeSource(source);
  if (!opened.ok) return opened;
  const tree = parseText(opened.text);
  const recognised = template ? { ok: true as const } : recogniseSource(tree);
  if (!recognised.ok) return recognised;
  return { ok: true, text: opened.text, form: opened.form, tree };
}
