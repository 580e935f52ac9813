import { useMemo } from 'react';
import type { Session } from '../store/session.ts';
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

/** Above the text: which file, how it is written, where the cursor is, and whether it can be read. */
export function PaneHeader({ status }: { readonly status: EditorStatus | undefined }) {
  const fileName = useSnapshot((snapshot) => snapshot.fileName);
  const modified = useSnapshot((snapshot) => snapshot.modified);
  return (
    <header className={styles.bar}>
      <h2 className={styles.file} title={fileName}>
        {fileName}
      </h2>
      {modified && (
        <span className={styles.modified} title="Changed since it was opened or saved">
          <span className="cc-visually-hidden">changed</span>
        </span>
      )}
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
  const form = useMemo(() => formOf(session, opened), [session, opened]);
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

/** A file's form is its own from the opening on, so the opened text says when to look again. */
function formOf(session: Session, _openedText: string) {
  return sourceFormOf(session.exportBytes());
}
