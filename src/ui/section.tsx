import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import type { Tone } from './problem-line.tsx';
import styles from './section.module.css';

/** A heading that opens and closes what belongs to it. */
export function Section(props: {
  readonly title: string;
  readonly open: boolean;
  /** How many entries are inside. */
  readonly count?: number | undefined;
  readonly problems?: { readonly count: number; readonly tone: Tone } | undefined;
  readonly children: ReactNode;
  onToggle(open: boolean): void;
}) {
  const id = useId();
  const { problems } = props;
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h3 className={styles.heading}>
        <button
          id={`${id}-title`}
          type="button"
          className={styles.toggle}
          aria-expanded={props.open}
          aria-controls={`${id}-body`}
          onClick={() => props.onToggle(!props.open)}
        >
          <IconChevronRight size={14} stroke={2} className={styles.chevron} aria-hidden />
          <span className={styles.title}>{props.title}</span>
          {problems && problems.count > 0 && (
            <span className={styles.problems} data-tone={problems.tone}>
              {problems.count}
              <span className="cc-visually-hidden">
                {problems.count === 1 ? ' problem' : ' problems'}
              </span>
            </span>
          )}
          {props.count !== undefined && props.count > 0 && (
            <span className={styles.count}>
              {props.count}
              <span className="cc-visually-hidden"> set</span>
            </span>
          )}
        </button>
      </h3>
      <div id={`${id}-body`} className={styles.body} hidden={!props.open}>
        {props.open && props.children}
      </div>
    </section>
  );
}
