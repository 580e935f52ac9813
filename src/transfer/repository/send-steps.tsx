import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { useSession } from '../../ui/session-context.tsx';
import { ChangeStep, type RenderDiff } from './change-step.tsx';
import { isReady, MessageStep } from './message-step.tsx';
import { PlaceForm } from './place-form.tsx';
import styles from './repository.module.css';
import { NextButton, TransferActions } from './transfer-actions.tsx';
import { useConnection } from './use-connection.ts';
import { type Sending, type SendStep, useSending } from './use-sending.ts';
import { useTransfer } from './use-transfer.ts';

const STEPS = [
  ['where', 'Where'],
  ['changes', 'What changes'],
  ['message', 'Message'],
  ['done', 'Done'],
] as const satisfies readonly (readonly [SendStep, string])[];

/** Where, what changes, with which message; then it is sent. */
export function SendSteps(props: {
  readonly renderDiff: RenderDiff;
  readonly onClose: () => void;
}) {
  const session = useSession();
  const transfers = useTransfer();
  const [start] = useState(() => session.store.getState().origin);
  const connection = useConnection(transfers, start);
  const sending = useSending(session, connection, transfers);
  const { step } = sending;
  return (
    <>
      <ol className={styles.steps} aria-label="Steps">
        {STEPS.map(([id, title], index) => (
          <li key={id} aria-current={id === step ? 'step' : undefined}>
            {index + 1}. {title}
          </li>
        ))}
      </ol>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void sending.next();
        }}
      >
        {step === 'where' && <PlaceForm connection={connection} />}
        {step === 'changes' && sending.remote && sending.comparison && (
          <ChangeStep
            branch={connection.branch}
            path={connection.path}
            remote={sending.remote}
            comparison={sending.comparison}
            choices={sending.choices}
            related={sending.related}
            whole={sending.whole}
            onWhole={sending.setWhole}
            renderDiff={props.renderDiff}
            onChoose={sending.choose}
          />
        )}
        {step === 'message' && connection.connected && (
          <MessageStep
            draft={sending.draft}
            connected={connection.connected}
            branch={connection.branch}
            onChange={sending.write}
          />
        )}
        {step === 'done' && <DoneStep sending={sending} />}
        <TransferActions transfers={transfers}>
          <StepButtons {...{ sending, connection, onClose: props.onClose }} />
        </TransferActions>
      </form>
    </>
  );
}

function StepButtons(props: {
  readonly sending: Sending;
  readonly connection: ReturnType<typeof useConnection>;
  readonly onClose: () => void;
}): ReactNode {
  const { sending, connection } = props;
  const back = <Button onClick={sending.back}>Back</Button>;
  switch (sending.step) {
    case 'where':
      return (
        <NextButton disabled={connection.text === ''}>
          {connection.connected ? 'See what changes' : 'Connect'}
        </NextButton>
      );
    case 'changes':
      return (
        <>
          {back}
          <NextButton disabled={!sending.decided}>Write the message</NextButton>
        </>
      );
    case 'message':
      return (
        <>
          {back}
          <NextButton
            disabled={!connection.connected || !isReady(sending.draft, connection.connected)}
          >
            {sending.draft.to === 'fork' ? 'Fork and send' : 'Send'}
          </NextButton>
        </>
      );
    case 'done':
      return <Button onClick={props.onClose}>Back to work</Button>;
  }
}

function DoneStep({ sending: { sent } }: { readonly sending: Sending }) {
  if (!sent) return null;
  return (
    <p className={styles.lead} role="status">
      Sent to {sent.where} as commit <code>{sent.commit.slice(0, 8)}</code>. Later changes count
      from here.{' '}
      {sent.link && (
        <a className={styles.link} href={sent.link} target="_blank" rel="noreferrer">
          {sent.requested ? 'See it there' : 'Go on there'}
        </a>
      )}
    </p>
  );
}
