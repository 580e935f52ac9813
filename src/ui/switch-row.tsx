import { type ReactNode, useId } from 'react';
import styles from './switch-row.module.css';

/** A thing that is on or off, with what that means. */
export function SwitchRow(props: {
  readonly label: string;
  readonly description?: ReactNode;
  readonly checked: boolean;
  /** Neither on nor off, as where some have it and some have not; only boxes of several can be. */
  readonly mixed?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  readonly describedBy?: string | undefined;
  /** What is dangerous about having it on. */
  readonly risk?: string | undefined;
  readonly note?: ReactNode;
  onChange(checked: boolean): void;
}) {
  const id = useId();
  const described = [
    props.description && `${id}-text`,
    props.risk && `${id}-risk`,
    props.describedBy,
  ]
    .filter(Boolean)
    .join(' ');
  return (
    <div className={styles.row} data-on={props.checked || undefined}>
      <input
        id={id}
        ref={(box) => {
          if (box) box.indeterminate = props.mixed === true;
        }}
        type="checkbox"
        {...(props.mixed === undefined && { role: 'switch', 'aria-checked': props.checked })}
        className={styles.switch}
        checked={props.checked}
        disabled={props.disabled}
        aria-invalid={props.invalid ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <div className={styles.words}>
        <label htmlFor={id} className={styles.label}>
          {props.label}
        </label>
        {props.description && (
          <div id={`${id}-text`} className={styles.description}>
            {props.description}
          </div>
        )}
        {props.risk && (
          <div id={`${id}-risk`} className={styles.risk}>
            {props.risk}
          </div>
        )}
        {props.note}
      </div>
    </div>
  );
}
