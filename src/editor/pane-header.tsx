import { useSnapshot } from '../ui/session-context.tsx';
import { PlaceButtons } from './place-buttons.tsx';
import { formBadges } from './source-form.ts';
import styles from './text-pane.module.css';
import type { TextPlace } from './text-place.ts';

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

/** Above the text: how the file is written, where the cursor is, and where the pane can go. */
export function PaneHeader(props: {
  readonly status: EditorStatus | undefined;
  readonly place: TextPlace;
}) {
  const { status, place } = props;
  return (
    <header className={styles.bar}>
      <h2 className={styles.file}>Text</h2>
      <span className={styles.space} />
      <FormBadges />
      {status && (
        <>
          <span
            className={styles.hint}
            title={TAB_HINT}
            data-leaves={status.tabLeaves || undefined}
          >
            <kbd>Ctrl+M</kbd>: Tab {status.tabLeaves ? 'indents' : 'leaves'}
          </span>
          <span className={styles.cursor}>
            Ln {status.line}, Col {status.column}
          </span>
        </>
      )}
      <PlaceButtons place={place} />
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
