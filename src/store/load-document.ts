import type { ComposeDocument } from '../compose/compose-document.ts';
import { guessTarget } from '../compose/guess-target.ts';
import { recogniseSource } from '../compose/recognise.ts';
import type { Refused } from '../text/refusal.ts';
import { decodeSource, type SourceForm } from '../text/source-file.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import { type TextEdit, toChangeSet } from '../text/text-edit.ts';
import { makeStep, pushStep, startHistory } from './history.ts';
import type { Moment } from './moment.ts';
import { parseText, readAlone } from './reading.ts';
import type { LoadOptions, Outcome, Positions } from './session.ts';
import type { Workbench } from './workbench.ts';

/** Opens a file in place of the document, as a step that can be undone; or refuses and changes nothing. */
export function loadDocument(
  workbench: Workbench,
  source: Uint8Array | string,
  fileName: string,
  at: number,
  how: LoadOptions = {},
): Outcome {
  const opened = admit(source, how);
  if (!opened.ok) {
    workbench.replace({ notice: workbench.makeNotice('refusal', opened.refusal.sentence) });
    return opened;
  }
  const { text, form, tree } = opened;
  const reading = readAlone(text, tree);
  const { history } = workbench.current;
  const revision = workbench.nextRevision();
  const now: Moment = {
    revision,
    form,
    positions: keepPositions(history.now, fileName, reading.doc),
    selection: { services: [], by: 'command' },
    file: {
      opening: revision,
      fileName,
      openedText: text,
      openedForm: form,
      firstText: text,
      firstForm: form,
      target: guessTarget(reading.doc).target,
      open: true,
      handle: how.handle,
      origin: how.origin,
      project: how.project,
    },
  };
  const edits = replaceLines(workbench.current.text, text);
  const step = makeStep(history.text, toChangeSet(history.text.length, edits), {
    kind: 'load',
    label: how.label ?? `Open ${fileName}`,
    at,
  });
  workbench.replace(
    {
      // There is nothing to go back to from the first file.
      history: history.now.file.open ? pushStep(history, step, now) : startHistory(text, now),
      text,
      reading,
      proof: undefined,
      notice: undefined,
    },
    { edits, source: 'load' },
  );
  return { ok: true };
}

/** Places that the user gave stay when the same file comes again, such as after a change made elsewhere. */
function keepPositions(now: Moment, fileName: string, doc: ComposeDocument): Positions {
  if (now.file.fileName !== fileName) return new Map();
  const kept = [...now.positions].filter(([name]) => doc.services.has(name));
  // Most files have the same name: only one with the same services is likely the same.
  return kept.length * 2 > doc.services.size ? new Map(kept) : new Map();
}

/** One edit from `before` to `after` that leaves the lines alone that both begin and end with. */
export function replaceLines(before: string, after: string): readonly TextEdit[] {
  const old = before.split(/(?<=\n)/);
  const fresh = after.split(/(?<=\n)/);
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old[start] === fresh[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === fresh.at(-1 - end)) end++;
  const from = old.slice(0, start).join('').length;
  const gone = old.slice(start, old.length - end).join('');
  const insert = fresh.slice(start, fresh.length - end).join('');
  return gone === insert ? [] : [{ from, to: from + gone.length, insert }];
}

interface Admitted {
  readonly ok: true;
  readonly text: string;
  readonly form: SourceForm;
  readonly tree: SyntaxTree;
}

/** What may be opened: text of a sane size that is meant as compose, and that can be read to its end. */
function admit(source: Uint8Array | string, how: LoadOptions): Admitted | Refused {
  const opened = decodeSource(source);
  if (!opened.ok) return opened;
  const tree = parseText(opened.text);
  const recognised = how.template ? { ok: true as const } : recogniseSource(tree);
  if (!recognised.ok) return recognised;
  return { ok: true, text: opened.text, form: opened.form, tree };
}
