import type { Icon } from '@tabler/icons-react';
import type { Ref } from 'react';
import styles from './icon-button.module.css';

/** A button that shows an icon alone; its label is its name and its hint. */
export function IconButton(props: {
  readonly icon: Icon;
  readonly label: string;
  readonly tone?: 'plain' | 'danger';
  readonly disabled?: boolean | undefined;
  readonly pressed?: boolean | undefined;
  readonly expanded?: boolean | undefined;
  readonly controls?: string | undefined;
  readonly buttonRef?: Ref<HTMLButtonElement> | undefined;
  onClick(): void;
}) {
  return (
    <button
      ref={props.buttonRef}
      type="button"
      className={styles.button}
      data-tone={props.tone ?? 'plain'}
      aria-label={props.label}
      aria-pressed={props.pressed}
      aria-expanded={props.expanded}
      aria-controls={props.controls}
      title={props.label}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      <props.icon size={16} stroke={1.7} aria-hidden />
    </button>
  );
}
