import { lazy, Suspense, useRef, useState } from 'react';
import { LoadGuard } from '../ui/load-guard.tsx';
import { useEditorWanted } from './editor-wanted.ts';
import { type EditorStatus, PaneHeader } from './pane-header.tsx';
import { PlainText } from './plain-text.tsx';
import { SyntaxStatus } from './syntax-status.tsx';
import styles from './text-pane.module.css';
import type { TextPlace } from './text-place.ts';

const loadMonacoView = () =>
  lazy(async () => ({ default: (await import('./monaco-view.tsx')).MonacoView }));

/** The document as text. Light: shows the text plainly at once, and in Monaco when the page has time for it. */
export function TextPane({ place }: { readonly place: TextPlace }) {
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
      <PaneHeader status={status} place={place} />
      <div className={styles.body}>
        {wanted ? (
          <LoadGuard
            failed={(retry) => <WithoutEditor onRetry={retry} />}
            onRetry={() => setMonacoView(loadMonacoView)}
          >
            <Suspense fallback={<PlainText loading onAsk={handleAsk} />}>
              <MonacoView focus={asked} onStatus={setStatus} />
            </Suspense>
          </LoadGuard>
        ) : (
          <PlainText loading onAsk={handleAsk} />
        )}
      </div>
      <SyntaxStatus />
    </div>
  );
}

function WithoutEditor({ onRetry }: { onRetry(): void }) {
  return (
    <>
      <PlainText loading={false} />
      <p className={styles.failed} role="alert">
        The editor could not be loaded, so the text is to read only. Everything else works.
        <button type="button" className={styles.goTo} onClick={onRetry}>
          Try again
        </button>
      </p>
    </>
  );
}
