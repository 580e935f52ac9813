import type { editor } from 'monaco-editor/editor/editor.api';
import { dependencyGraph, startOrder } from '../compose/dependency-graph.ts';
import type { Session, Snapshot } from '../store/session.ts';
import styles from './editor-decorations.module.css';

const CLASSES: readonly (string | undefined)[] = [
  styles.first,
  styles.second,
  styles.third,
  styles.fourth,
  styles.fifth,
  styles.sixth,
  styles.seventh,
  styles.eighth,
  styles.ninth,
];

/** Numbers each service's line by when it starts, if not all start at once. Returns the way to stop. */
export function bindStartOrder(
  view: editor.IStandaloneCodeEditor,
  model: editor.ITextModel,
  session: Session,
): () => void {
  const marks = view.createDecorationsCollection();

  function draw({ doc, text }: Snapshot): void {
    // Lines of a text that is not shown yet would be marked wrongly.
    if (doc.syntax.text !== text || model.getValueLength() !== text.length) return;
    const ranks = startOrder(dependencyGraph(doc, true));
    if (ranks.length < 2) {
      marks.clear();
      return;
    }
    marks.set(
      ranks.flatMap((names, rank) =>
        names.flatMap((name) => {
          const service = doc.services.get(name);
          if (!service || !doc.syntax.has(service.path)) return [];
          const { line } = doc.syntax.position(doc.syntax.rangeOf(service.path, 'key').from);
          return [
            {
              range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
              options: {
                glyphMarginClassName: `${styles.order} ${CLASSES[rank] ?? styles.later}`,
                glyphMarginHoverMessage: { value: sentence(names, rank, ranks.length) },
              },
            },
          ];
        }),
      ),
    );
  }

  draw(session.store.getState());
  const stop = session.store.subscribe((snapshot, before) => {
    if (snapshot.doc !== before.doc) draw(snapshot);
  });
  return () => {
    stop();
    marks.clear();
  };
}

function sentence(names: readonly string[], rank: number, count: number): string {
  const together = names.length > 1 ? `, ${names.length} services together` : '';
  return `Starts in step ${rank + 1} of ${count}${together}.`;
}
