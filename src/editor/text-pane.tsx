import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { useEditorWanted } from './editor-wanted.ts';
import { PaneHeader } from './pane-header.tsx';
import { PlainText } from './plain-text.tsx';
import styles from './text-pane.module.css';

const MonacoView = lazy(async () => ({
  default: (await import('./monaco-view.tsx')).MonacoView,
}));

/** The document as text. Light: shows the text plainly at once, and in Monaco when the page has time for it. */
export function TextPane() {
  const pane = useRef<HTMLDivElement>(null);
  const { wanted, ask } = useEditorWanted(pane);
  const [asked, setAsked] = useState(false);
  const [cursor, setCursor] = useState<readonly [number, number]>([1, 1]);
  const handleCursor = useCallback((line: number, column: number) => setCursor([line, column]), []);
  const handleAsk = () => {
    setAsked(true);
    ask();
  };
  const plain = <PlainText onAsk={handleAsk} />;
  return (
    <div ref={pane} className={styles.pane}>
      <PaneHeader line={cursor[0]} column={cursor[1]} />
      <div className={styles.body}>
        {wanted ? (
          <Suspense fallback={plain}>
            <MonacoView focus={asked} onCursor={handleCursor} />
          </Suspense>
        ) : (
          plain
        )}
      </div>
    </div>
  );
}
