import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import styles from './confirm-inline.module.css';

/** Asks, where the click was, before something with consequences is done. */
export function ConfirmInline(props: {
  readonly question: string;
  readonly doIt: string;
  onConfirm(): void;
  onCancel(): void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={box}
      className={styles.box}
      role="alertdialog"
      aria-label={props.question}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
    >
      <div>{props.question}</div>
      <div className={styles.buttons}>
        <Button onClick={props.onCancel}>Keep</Button>
        <Button tone="danger" onClick={props.onConfirm}>
          {props.doIt}
        </Button>
      </div>
    </div>
  );
}
