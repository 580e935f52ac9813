import { useMemo } from 'react';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { sourceFormOf } from './source-form.ts';
import styles from './text-pane.module.css';

const TAB_HINT =
  'Tab indents. Press Ctrl+M (on a Mac Ctrl+Shift+M) to let Tab leave the editor, and again to get it back.';

/** What the editor tells about itself. */
export interface EditorStatus {
  /** 1-based, of the main cursor. */
  readonly line: number;
  readonly column: number;
  /** Whether Tab moves the focus on instead of indenting. */
  readonly tabLeaves: boolean;
}

/** Above the text: how the file is written, and where the cursor is. */
export function PaneHeader({ status }: { readonly status: EditorStatus | undefined }) {
  return (
    <header className={styles.bar}>
      <h2 className={styles.file}>Text</h2>
      <span className={styles.space} />
      <FormBadges />
      {status && (
        <>
          <span className={styles.hint} title={TAB_HINT}>
            <kbd>Ctrl+M</kbd>: Tab {status.tabLeaves ? 'indents' : 'leaves'}
          </span>
          <span className={styles.cursor}>
            Ln {status.line}, Col {status.column}
          </span>
        </>
      )}
    </header>
  );
}

function FormBadges() {
  const session = useSession();
  const opened = useSnapshot((snapshot) => snapshot.openedText);
  // A file's form is its own from the opening on, so the opened text says when to look again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the session does not say so itself
  const form = useMemo(() => sourceFormOf(session.exportBytes()), [session, opened]);
  return (
    <>
      {form.bom && (
        <span
          className={styles.badge}
          title="The file starts with a byte order mark, which is kept"
        >
          BOM
        </span>
      )}
      {form.ends && form.ends !== 'LF' && (
        <span
          className={styles.badge}
          title={
            form.ends === 'CRLF'
              ? 'Lines end as on Windows (CRLF), which is kept'
              : 'Some lines end as on Windows (CRLF), some as on Unix (LF); each keeps its own'
          }
        >
          {form.ends === 'CRLF' ? 'CRLF' : 'mixed line ends'}
        </span>
      )}
    </>
  );
}
