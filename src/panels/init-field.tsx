import { useState } from 'react';
import { type Step, step } from '../commands/plan-steps.ts';
import { setPrivileged } from '../commands/set-privileged.ts';
import { setRestart } from '../commands/set-restart.ts';
import type { Service } from '../compose/compose-document.ts';
import { Button } from '../ui/button.tsx';
import { Disclosure } from '../ui/disclosure.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import type { FormField } from './form-field.ts';
import { FormFieldView } from './form-field-view.tsx';
import type { ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

export const INIT_FIELD: FormField = {
  at: ['init'],
  label: 'Init system',
  control: { kind: 'switch', name: 'Tiny init process' },
  hint: 'Runs before your program, hands signals on to it and clears away processes that have ended.',
};

/** The init process of a service: the engine's tiny one, or systemd as base images of 2018 start it. */
export function InitField({ service, doc }: ServicePanelProps) {
  const target = useSnapshot((snapshot) => snapshot.target);
  const usesSystemd = service.environment.some(({ value }) => value.name === 'INITSYSTEM');
  const [asked, setAsked] = useState<boolean | undefined>(undefined);
  const open = asked ?? (usesSystemd || target === 'resin');
  return (
    <div className={styles.stack}>
      <FormFieldView service={service} doc={doc} field={INIT_FIELD} />
      <Disclosure title="With systemd instead" open={open} onToggle={setAsked}>
        <SystemdNote service={service} />
      </Disclosure>
    </div>
  );
}

/** What systemd needs: from the page on multicontainer apps of 2018. */
function SystemdNote({ service }: { readonly service: Service }) {
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const steps: readonly Step[] = [
    ...(service.privileged?.value
      ? []
      : [step(setPrivileged, { service: service.name, value: true })]),
    ...(service.restart?.value === 'always'
      ? []
      : [step(setRestart, { service: service.name, restart: 'always' })]),
  ];
  return (
    <div className={styles.stack}>
      <p className={styles.hint}>
        <code>INITSYSTEM=on</code>, in the Dockerfile or in the environment, makes the base images
        of 2018 start systemd instead. That works in a privileged service only, and{' '}
        <code>restart: always</code> brings it back when it ends.
        {steps.length === 0 && ' This service has both.'}
      </p>
      {steps.length > 0 && (
        <div>
          <Button
            onClick={() =>
              setRefusal(run(runSteps, { label: `Let ${service.name} run systemd`, steps }))
            }
          >
            Let it run systemd (privileged, restart: always)
          </Button>
        </div>
      )}
      {refusal && <ProblemSentence sentence={refusal} />}
    </div>
  );
}
