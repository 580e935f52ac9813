import { useState } from 'react';
import { type Step, step } from '../commands/plan-steps.ts';
import { removeServices } from '../commands/remove-services.ts';
import { setPrivileged } from '../commands/set-privileged.ts';
import { setRestart } from '../commands/set-restart.ts';
import { RESTART_POLICIES } from '../compose/catalog/choices.ts';
import type { Service } from '../compose/compose-document.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { FieldFrame } from '../ui/field-frame.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { catalogueHelp } from './field.tsx';
import type { SeveralPanel, SeveralPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

export const several: SeveralPanel = {
  id: 'several',
  title: 'In common',
  order: 10,
  appliesTo: 'several',
  prominent: true,
  Component: Several,
};

const DIFFERENT = 'different';

function Several({ services }: SeveralPanelProps) {
  const { run, selectServices } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const restart = common(services, (service) => service.restart?.value ?? '');
  const privileged = common(services, (service) => service.privileged?.value ?? false);

  function forAll(label: string, plan: (service: Service) => Step): void {
    setRefusal(run(runSteps, { label, steps: services.map(plan) }));
  }
  const number = `${services.length} services`;
  return (
    <>
      <ul className={styles.list}>
        {services.map(({ name }) => (
          <li key={name}>
            <button type="button" className={styles.link} onClick={() => selectServices([name])}>
              {name}
            </button>
          </li>
        ))}
      </ul>
      <FieldFrame label="Restart" help={catalogueHelp('service', 'restart')}>
        {(ids) => (
          <Choice
            {...ids}
            value={restart ?? DIFFERENT}
            options={[
              ...(restart === undefined
                ? [{ value: DIFFERENT, label: 'Different', disabled: true }]
                : []),
              { value: '', label: 'Not set' },
              ...RESTART_POLICIES.map(({ value }) => ({ value, label: value })),
            ]}
            onChange={(value) =>
              forAll(`Set restart of ${number}`, ({ name }) =>
                step(setRestart, { service: name, restart: value === '' ? undefined : value }),
              )
            }
          />
        )}
      </FieldFrame>
      <SwitchRow
        label="Privileged"
        description={
          privileged === undefined ? 'Some are, some are not.' : 'All devices and all rights.'
        }
        checked={privileged ?? false}
        onChange={(value) =>
          forAll(`Make ${number} ${value ? 'privileged' : 'unprivileged'}`, ({ name }) =>
            step(setPrivileged, { service: name, value }),
          )
        }
      />
      <div>
        <Button
          tone="danger"
          onClick={() =>
            setRefusal(run(removeServices, { names: services.map(({ name }) => name) }))
          }
        >
          Remove {number}
        </Button>
      </div>
      {refusal && <ProblemSentence sentence={refusal} />}
    </>
  );
}

function common<T>(services: readonly Service[], read: (service: Service) => T): T | undefined {
  const values = new Set(services.map(read));
  const [value] = values;
  return values.size === 1 ? value : undefined;
}
