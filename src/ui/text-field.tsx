import type { HTMLInputTypeAttribute } from 'react';
import controls from './controls.module.css';
import { FieldFrame } from './field-frame.tsx';
import styles from './text-field.module.css';

/** A line of text under its label, with a word of help beneath; for forms that are sent as a whole. */
export function TextField(props: {
  readonly label: string;
  readonly value: string;
  readonly type?: HTMLInputTypeAttribute;
  readonly placeholder?: string;
  readonly hint?: string | undefined;
  readonly disabled?: boolean;
  readonly mono?: boolean;
  readonly autoFocus?: boolean;
  readonly suggestions?: readonly string[];
  onChange(value: string): void;
}) {
  return (
    <FieldFrame label={props.label}>
      {({ id }) => (
        <>
          <input
            id={id}
            className={`${controls.control} ${props.mono ? controls.mono : ''}`}
            type={props.type ?? 'text'}
            // Browsers would offer to keep a token as the password of this page.
            autoComplete="off"
            spellCheck={false}
            data-autofocus={props.autoFocus || undefined}
            placeholder={props.placeholder}
            aria-describedby={props.hint ? `${id}-hint` : undefined}
            disabled={props.disabled}
            value={props.value}
            list={props.suggestions ? `${id}-list` : undefined}
            onChange={(event) => props.onChange(event.target.value)}
          />
          {props.suggestions && (
            <datalist id={`${id}-list`}>
              {props.suggestions.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          )}
          {props.hint && (
            <p id={`${id}-hint`} className={styles.hint}>
              {props.hint}
            </p>
          )}
        </>
      )}
    </FieldFrame>
  );
}
