import { guessBase } from '../compose/overlay/guess-base.ts';
import { replaceLines } from '../text/replace-lines.ts';
import { toChangeSet } from '../text/text-edit.ts';
import { changeFile, type History, makeDetour, makeStep, pushStep, settle } from './history.ts';
import type { Moment, ParkedFile } from './moment.ts';
import { pruneSelection } from './renames.ts';
import type { Workbench } from './workbench.ts';

/** All open files in the order of their tabs, the one in front among them as it stands. */
export function openFilesOf(now: Moment, text: string): readonly ParkedFile[] {
  const { file, revision, form, others, tab } = now;
  return [...others.slice(0, tab), { file, text, revision, form }, ...others.slice(tab)];
}

/** Whether a file is one of those that are open. */
export function isOpenIn({ file, others }: Moment, opening: number): boolean {
  return file.opening === opening || others.some((other) => other.file.opening === opening);
}

/** The moment in which `files` are open and `front` is the one in front. */
export function putInFront(now: Moment, files: readonly ParkedFile[], front: ParkedFile): Moment {
  const { file, revision, form } = front;
  return {
    ...now,
    file,
    revision,
    form,
    others: files.filter((it) => it !== front),
    tab: Math.max(0, files.indexOf(front)),
    selection: { services: now.selection.services, by: 'command' },
  };
}

/** Brings file `id` to the front. What is selected stays so where it is there too. */
export function showFile(workbench: Workbench, id: number, at: number): void {
  const { history } = workbench.current;
  if (history.now.file.opening === id) return;
  const settled = settle(history);
  // Back from where the user has only looked: as if they had not gone.
  if (settled.now.file.opening === id) {
    bringToFront(workbench, settled);
    return;
  }
  const files = openFilesOf(settled.now, settled.text.toString());
  const front = files.find(({ file }) => file.opening === id);
  if (!front) return;
  const edits = replaceLines(settled.text.toString(), front.text);
  const step = makeStep(settled.text, toChangeSet(settled.text.length, edits), {
    kind: 'switch',
    label: `Go to ${front.file.fileName}`,
    at,
  });
  bringToFront(workbench, makeDetour(history, step, putInFront(settled.now, files, front)));
}

/** Shows the file in front together with another from now on, in all that is undone and redone too. */
export function showTogether(workbench: Workbench, id: number | undefined): void {
  const { history, text, reading } = workbench.current;
  const { file } = history.now;
  const files = openFilesOf(history.now, text);
  const other = files.find((parked) => parked.file.opening === id);
  const isBase = other?.file.over === file.opening;
  const changed = changeFile(history, file.opening, (before) => ({
    ...before,
    together: id,
    over: isBase ? before.over : (id ?? guessOver(workbench, files, file.opening)),
  }));
  const { shown } = workbench.reader.view(changed.now, reading);
  const selection = pruneSelection(changed.now.selection, shown);
  workbench.replace({ history: { ...changed, now: { ...changed.now, selection } } });
}

/** The file that one of the open files is laid over, as far as can be told. */
export function guessOver(
  workbench: Workbench,
  files: readonly ParkedFile[],
  id: number,
): number | undefined {
  return guessBase(
    id,
    files.map((parked) => ({
      id: parked.file.opening,
      fileName: parked.file.fileName,
      doc: workbench.reader.readings.of(parked).doc,
    })),
  );
}

/** Takes file `id` away as a step; the last one stays. The next to it comes to the front if it was there. */
export function closeFile(workbench: Workbench, id: number, at: number): void {
  const { history, text } = workbench.current;
  const files = openFilesOf(history.now, text);
  const index = files.findIndex(({ file }) => file.opening === id);
  const closed = files[index];
  const rest = files.filter((it) => it !== closed);
  const front =
    rest.find(({ file }) => file.opening === history.now.file.opening) ??
    rest[Math.min(index, rest.length - 1)];
  if (!closed || !front) return;
  const edits = replaceLines(text, front.text);
  const step = makeStep(history.text, toChangeSet(history.text.length, edits), {
    kind: 'files',
    label: `Close ${closed.file.fileName}`,
    at,
  });
  bringToFront(workbench, pushStep(history, step, putInFront(history.now, rest, front)));
}

function bringToFront(workbench: Workbench, history: History): void {
  const { history: before, text: oldText } = workbench.current;
  const text = history.text.toString();
  const reading = workbench.reader.readings.of({ revision: history.now.revision, text });
  const selection = pruneSelection(
    { services: before.now.selection.services, by: 'command' },
    workbench.reader.view(history.now, reading).shown,
  );
  workbench.replace(
    {
      history: { ...history, now: { ...history.now, selection } },
      text,
      reading,
      proof: undefined,
      notice: undefined,
    },
    { edits: replaceLines(oldText, text), source: 'load' },
  );
}
