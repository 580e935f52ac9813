import { IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import styles from './chip.module.css';
import tones from './chip-tones.module.css';

export type ChipKind = 'port' | 'device' | 'volume' | 'power' | 'network' | 'label';

/** A short fact; with `onRemove` it can be taken away. */
export function Chip(props: {
  readonly kind: ChipKind;
  readonly text: string;
  readonly title?: string | undefined;
  readonly inherited?: boolean | undefined;
  readonly invalid?: boolean | undefined;
  readonly removeRef?: Ref<HTMLButtonElement> | undefined;
  readonly onRemove?: (() => void) | undefined;
}) {
  return (
    <span
      className={`${styles.chip} ${tones.tone}`}
      data-kind={props.kind}
      data-inherited={props.inherited || undefined}
      data-invalid={props.invalid || undefined}
      title={props.title}
    >
      <span className={styles.text}>{props.text}</span>
      {props.onRemove && (
        <button
          ref={props.removeRef}
          type="button"
          className={styles.remove}
          aria-label={`Remove ${props.text}`}
          title={`Remove ${props.text}`}
          onClick={props.onRemove}
        >
          <IconX size={12} stroke={2.2} aria-hidden />
        </button>
      )}
    </span>
  );
}
