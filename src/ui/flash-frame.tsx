import type { ReactNode, Ref } from 'react';
import styles from './field-frame.module.css';

/** A part of a field that can flash, and tells when the focus comes inside. */
export function FlashFrame(props: {
  readonly flash: boolean;
  readonly frameRef: Ref<HTMLDivElement>;
  readonly onFocus: () => void;
  readonly children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears that the focus came inside
    <div
      ref={props.frameRef}
      className={styles.field}
      data-flash={props.flash || undefined}
      onFocus={props.onFocus}
    >
      {props.children}
    </div>
  );
}
