import type { editor, IRange } from 'monaco-editor/editor/editor.api';
import type { Session, TextStep } from '../store/session.ts';
import type { SourceRange, TextEdit } from '../text/text-edit.ts';
import { minimalEdit, typedEdits } from './text-changes.ts';

type Model = editor.ITextModel;

/** Monaco's lines and columns of offsets into the model's text. */
export function modelRange(model: Model, range: SourceRange): IRange {
  const start = model.getPositionAt(range.from);
  const end = model.getPositionAt(range.to);
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}

/**
 * Puts edits over the model's text into it, as one change, so that cursor, folds and scroll stay. Not as
 * an edit that Monaco could undo: with those it takes away the blanks of a line left empty, which nobody
 * asked for and which would be a step of their own.
 */
function pushEdits(model: Model, edits: readonly TextEdit[]): void {
  model.pushStackElement();
  model.applyEdits(edits.map((edit) => ({ range: modelRange(model, edit), text: edit.insert })));
}

/** Makes the model's text equal to `text` by one small edit where it is not. */
function levelModel(model: Model, text: string): void {
  const edit = minimalEdit(model.getValue(), text);
  if (edit) pushEdits(model, [edit]);
}

/**
 * Makes the model a view of the session's buffer: what is typed becomes edits of the session, its
 * steps become small edits of the model, and undo and redo are the session's, whichever way Monaco
 * asks for them. `onStep` hears of steps that came from elsewhere, when the model has them.
 * Whose change an event is shows in the texts: a model that equals the buffer has nothing to tell.
 */
export function bindBuffer(
  model: Model,
  session: Session,
  onStep: (step: TextStep) => void,
): () => void {
  let buffer = session.store.getState().text;
  levelModel(model, buffer);

  const stopSteps = session.onText((step) => {
    buffer = step.after;
    const shown = model.getValue();
    if (shown === buffer) return;
    if (step.source === 'load') model.setValue(buffer);
    else if (shown === step.before) pushEdits(model, step.edits);
    levelModel(model, buffer);
    onStep(step);
  });

  const typing = model.onDidChangeContent((event) => {
    const shown = model.getValue();
    if (shown === buffer) return;
    session.type(typedEdits(buffer, shown, event.changes));
    levelModel(model, buffer);
  });

  const history = { undo: model.undo, redo: model.redo };
  model.undo = () => session.undo();
  model.redo = () => session.redo();

  return () => {
    stopSteps();
    typing.dispose();
    Object.assign(model, history);
  };
}
