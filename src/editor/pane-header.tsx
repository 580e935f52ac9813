import { useSnapshot } from '../ui/session-context.tsx';
import { formBadges } from './source-form.ts';
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
  const form = useSnapshot((snapshot) => snapshot.form);
  const text = useSnapshot((snapshot) => snapshot.text);
  return formBadges(form, text).map(({ label, title }) => (
    <span key={label} className={styles.badge} title={title}>
      {label}
    </span>
  ));
}
