import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './preset-field.module.css';

/** A question below the chooser: it gets the focus, comes into sight, and Escape leaves it. */
export function PresetCardFrame(props: {
  readonly title: string;
  readonly children: ReactNode;
  onLeave(): void;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.closest('section')?.scrollIntoView({ block: 'nearest' });
    heading.current?.focus();
  }, []);
  return (
    <section
      className={styles.card}
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onLeave();
      }}
    >
      <h4 id={id} ref={heading} tabIndex={-1}>
        {props.title}
      </h4>
      {props.children}
    </section>
  );
}
