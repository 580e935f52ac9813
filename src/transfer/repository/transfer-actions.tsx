import { IconPlayerStop } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.tsx';
import { ProblemSentence } from '../../ui/problem-line.tsx';
import styles from './repository.module.css';
import type { Transfers } from './use-transfer.ts';

/** The foot of a step: what is going on or went wrong on the left, what can be done on the right. */
export function TransferActions(props: {
  readonly transfers: Transfers;
  readonly children: ReactNode;
}) {
  const { progress, failure, stop } = props.transfers;
  return (
    <>
      {failure && <ProblemSentence sentence={failure} />}
      <div className={styles.actions}>
        <div className={styles.progress} role="status">
          {progress && (
            <>
              <progress
                aria-label="Progress"
                {...(progress.part !== undefined && { value: progress.part })}
              />
              <span>{progress.what}…</span>
            </>
          )}
        </div>
        {progress ? (
          <Button icon={IconPlayerStop} onClick={stop}>
            Stop
          </Button>
        ) : (
          props.children
        )}
      </div>
    </>
  );
}

/** The button that goes on to the next step; Enter in a field of the form presses it too. */
export function NextButton(props: { readonly children: ReactNode; readonly disabled?: boolean }) {
  return (
    <button type="submit" className={styles.next} disabled={props.disabled}>
      {props.children}
    </button>
  );
}
