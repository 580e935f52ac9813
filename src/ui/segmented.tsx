import { useId } from 'react';
import type { ChoiceOption } from './choice.tsx';
import styles from './segmented.module.css';

/** One of two or three, all in sight. */
export function Segmented(props: {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly ChoiceOption[];
  onChange(value: string): void;
}) {
  const name = useId();
  return (
    <div className={styles.group} role="radiogroup" aria-label={props.label}>
      {props.options.map((option) => (
        <label key={option.value} className={styles.option}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            value={option.value}
            checked={option.value === props.value}
            onChange={() => props.onChange(option.value)}
          />
          <span className={styles.face}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}
