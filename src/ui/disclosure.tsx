import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import styles from './disclosure.module.css';

/** A line that opens and closes what belongs to it; `aside` stands beside it while it is closed. */
export function Disclosure(props: {
  readonly title: string;
  readonly aside?: string | undefined;
  readonly open: boolean;
  /** It ends a list and stands below a line; otherwise what is inside belongs to what is above. */
  readonly apart?: boolean | undefined;
  readonly children: ReactNode;
  onToggle(open: boolean): void;
}) {
  const id = useId();
  return (
    <div className={styles.box}>
      <div className={styles.line} data-apart={props.apart || undefined}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={props.open}
          aria-controls={id}
          onClick={() => props.onToggle(!props.open)}
        >
          <IconChevronRight size={14} stroke={2} className={styles.chevron} aria-hidden />
          {props.title}
        </button>
        {!props.open && props.aside && <span className={styles.aside}>{props.aside}</span>}
      </div>
      <div id={id} className={props.apart ? styles.wide : styles.inner} hidden={!props.open}>
        {props.open && props.children}
      </div>
    </div>
  );
}
