import { lazy, Suspense, useRef, useState } from 'react';
import { useEditorWanted } from './editor-wanted.ts';
import { PaneGuard } from './pane-guard.tsx';
import { type EditorStatus, PaneHeader } from './pane-header.tsx';
import { PlainText } from './plain-text.tsx';
import { SyntaxStatus } from './syntax-status.tsx';
import styles from './text-pane.module.css';

const loadMonacoView = () =>
  lazy(async () => ({ default: (await import('./monaco-view.tsx')).MonacoView }));

/** The document as text. Light: shows the text plainly at once, and in Monaco when the page has time for it. */
export function TextPane() {
  const pane = useRef<HTMLDivElement>(null);
  const { wanted, ask } = useEditorWanted(pane);
  const [asked, setAsked] = useState(false);
  // A lazy component remembers its failure: another try needs another one.
  const [MonacoView, setMonacoView] = useState(loadMonacoView);
  const [status, setStatus] = useState<EditorStatus>();
  const handleAsk = () => {
    setAsked(true);
    ask();
  };
  return (
    <div ref={pane} className={styles.pane}>
      <PaneHeader status={status} />
      <div className={styles.body}>
        {wanted ? (
          <PaneGuard
            fallback={<PlainText loading={false} />}
            onRetry={() => setMonacoView(loadMonacoView)}
          >
            <Suspense fallback={<PlainText loading onAsk={handleAsk} />}>
              <MonacoView focus={asked} onStatus={setStatus} />
            </Suspense>
          </PaneGuard>
        ) : (
          <PlainText loading onAsk={handleAsk} />
        )}
      </div>
      <SyntaxStatus />
    </div>
  );
}
