import { editor } from 'monaco-editor/editor/editor.api';
import type { Session, Snapshot } from '../store/session.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { TYPING_PAUSE_MS } from '../ui/typing-pause.ts';
import { modelRange } from './buffer-binding.ts';
import styles from './editor-decorations.module.css';
import { problemOfSelection } from './problem-entries.ts';
import { isSameSelection, placesOf, selectionAt } from './selection-paths.ts';

type View = editor.IStandaloneCodeEditor;

/**
 * Shows in the text what is selected elsewhere, and selects what the cursor stands in.
 * Returns the way to stop.
 */
export function bindSelection(view: View, model: editor.ITextModel, session: Session): () => void {
  const stopShowing = showSelection(view, model, session);
  const stopPicking = pickByCursor(view, model, session);
  return () => {
    stopShowing();
    stopPicking();
  };
}

function showSelection(view: View, model: editor.ITextModel, session: Session): () => void {
  const highlight = view.createDecorationsCollection();

  function draw(snapshot: Snapshot): void {
    const { selection } = snapshot;
    const { services, focus } = placesOf(snapshot);
    const lines = (range: SourceRange, options: editor.IModelDecorationOptions) => ({
      range: modelRange(model, range),
      options: { ...options, isWholeLine: true },
    });
    highlight.set([
      ...services.map((range) =>
        lines(range, { linesDecorationsClassName: styles.selected ?? '' }),
      ),
      // The cursor's own line is marked already where the cursor has picked.
      ...(focus && selection.by !== 'editor'
        ? [lines(focus, { className: styles.focus ?? '' })]
        : []),
    ]);
  }

  function reveal(snapshot: Snapshot): void {
    const { selection } = snapshot;
    // Who is typing must not be carried off by what an undo or a quick fix selects.
    if (selection.by === 'editor' || view.hasTextFocus()) return;
    const { services, focus } = placesOf(snapshot);
    const place = problemOfSelection(snapshot)?.range ?? focus ?? services[0];
    if (!place) return;
    const range = modelRange(model, place);
    view.revealRangeInCenterIfOutsideViewport(range, editor.ScrollType.Smooth);
    // Who goes from a problem to the text wants to type there.
    if (selection.by === 'problems') {
      view.setPosition({ lineNumber: range.startLineNumber, column: range.startColumn });
    }
  }

  draw(session.store.getState());
  reveal(session.store.getState());
  const stop = session.store.subscribe((snapshot, before) => {
    const moved = snapshot.selection !== before.selection;
    const isOther = snapshot.doc !== before.doc || snapshot.together !== before.together;
    if (moved || isOther) draw(snapshot);
    // A step makes its selection anew without anybody having picked; a second click picks again.
    const same = isSameSelection(snapshot.selection, before.selection);
    if (moved && (!same || snapshot.text === before.text)) reveal(snapshot);
  });
  return () => {
    stop();
    highlight.clear();
  };
}

function pickByCursor(view: View, model: editor.ITextModel, session: Session): () => void {
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  function pick(): void {
    frame = 0;
    const position = view.getPosition();
    const snapshot = session.store.getState();
    const { selection } = snapshot;
    if (!position || !view.hasTextFocus()) return;
    const picked = selectionAt(snapshot, model.getOffsetAt(position));
    // Who goes to the line of the field that was in focus wants to see that field again.
    if (!isSameSelection(picked, selection) || selection.by === 'panels') session.select(picked);
  }

  const { ContentFlush, RecoverFromMarkers, Explicit } = editor.CursorChangeReason;
  const cursor = view.onDidChangeCursorPosition(({ reason }) => {
    const carriedAlong = reason === ContentFlush || reason === RecoverFromMarkers;
    if (carriedAlong || !view.hasTextFocus()) return;
    clearTimeout(pause);
    // While a key is being typed it is another one with each letter: the forms must not jump from one to the next.
    if (reason !== Explicit) pause = setTimeout(pick, TYPING_PAUSE_MS);
    // Once a frame at most: a held arrow key must not select every service that it passes.
    else if (frame === 0) frame = requestAnimationFrame(pick);
  });
  return () => {
    cursor.dispose();
    cancelAnimationFrame(frame);
    clearTimeout(pause);
  };
}
