import { editor, MarkerSeverity } from 'monaco-editor/editor/editor.api';
import type { Severity } from '../rules/rule.ts';
import type { Session, Snapshot } from '../store/session.ts';
import { modelRange } from './buffer-binding.ts';
import styles from './editor-decorations.module.css';
import { markersOf, worstByLine } from './markers.ts';

const OWNER = 'compose-canvas';

const MONACO_SEVERITY: Readonly<Record<Severity, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  warning: MarkerSeverity.Warning,
  info: MarkerSeverity.Info,
};

const GLYPH_CLASS: Readonly<Record<Severity, string>> = {
  error: styles.error ?? '',
  warning: styles.warning ?? '',
  info: styles.info ?? '',
};

/** Underlines the snapshot's problems, marks their lines, and keeps that so. Returns the way to stop. */
export function bindProblems(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  session: Session,
): () => void {
  const glyphs = view.createDecorationsCollection();

  function draw({ text, diagnostics }: Snapshot): void {
    const markers = markersOf(text, diagnostics).map((marker) => ({
      ...marker,
      place: modelRange(model, marker.range),
    }));
    editor.setModelMarkers(
      model,
      OWNER,
      markers.map(({ severity, message, rule, place }) => ({
        ...place,
        severity: MONACO_SEVERITY[severity],
        message,
        code: rule,
      })),
    );
    const worst = worstByLine(
      markers.map(({ place, severity }) => ({ line: place.startLineNumber, severity })),
    );
    const byLine = new Map<number, { readonly message: string }[]>();
    for (const marker of markers) {
      const line = marker.place.startLineNumber;
      const others = byLine.get(line);
      if (others) others.push(marker);
      else byLine.set(line, [marker]);
    }
    glyphs.set(
      [...worst].map(([line, severity]) => ({
        range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
        options: {
          glyphMarginClassName: GLYPH_CLASS[severity],
          glyphMarginHoverMessage:
            byLine.get(line)?.map(({ message }) => ({ value: message })) ?? [],
        },
      })),
    );
  }

  draw(session.store.getState());
  const stop = session.store.subscribe((snapshot, before) => {
    if (snapshot.diagnostics !== before.diagnostics) draw(snapshot);
  });
  return () => {
    stop();
    glyphs.clear();
    editor.setModelMarkers(model, OWNER, []);
  };
}
