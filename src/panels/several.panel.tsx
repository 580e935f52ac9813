import { useState } from 'react';
import { step } from '../commands/plan-steps.ts';
import { removeLabel } from '../commands/remove-label.ts';
import { removeServices } from '../commands/remove-services.ts';
import { setNetworkMode } from '../commands/set-network-mode.ts';
import { setPair } from '../commands/set-pair.ts';
import { setPrivileged } from '../commands/set-privileged.ts';
import { setRestart } from '../commands/set-restart.ts';
import { NETWORK_MODES, RESTART_POLICIES, UPDATE_STRATEGIES } from '../compose/catalog/choices.ts';
import { findLabel } from '../compose/catalog/labels.ts';
import { printNetworkMode } from '../compose/fields/network-mode.ts';
import { labelsFor, newLabelName } from '../compose/label-habits.ts';
import { Button } from '../ui/button.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { CommonChoice } from './common-choice.tsx';
import type { SeveralPanel, SeveralPanelProps } from './panel.ts';
import styles from './panels.module.css';
import { holdersOf } from './spread.ts';
import { useForAll } from './use-for-all.tsx';
import { useActions } from './use-run.ts';

export const several: SeveralPanel = {
  id: 'several',
  title: 'In common',
  order: 10,
  appliesTo: 'several',
  prominent: true,
  Component: Several,
};

const optionsOf = (choices: readonly { readonly value: string }[]) =>
  choices.map(({ value }) => ({ value, label: value }));

function Several(props: SeveralPanelProps) {
  const { services, doc } = props;
  const { run, selectServices } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const number = `${services.length} services`;
  const names = new Set(services.map(({ name }) => name));
  const others = [...doc.services.keys()].filter((name) => !names.has(name));
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
      <CommonChoice
        label="Restart"
        name="restart"
        services={services}
        options={optionsOf(RESTART_POLICIES)}
        read={(service) => service.restart?.value ?? ''}
        plan={({ name }, value) => step(setRestart, { service: name, restart: value || undefined })}
      />
      <CommonChoice
        label="Network mode"
        name="network_mode"
        services={services}
        options={[
          ...optionsOf(NETWORK_MODES.filter(({ value }) => !value.endsWith(':'))),
          ...others.map((name) => ({ value: `service:${name}`, label: `shared with ${name}` })),
        ]}
        read={({ networkMode }) => (networkMode ? printNetworkMode(networkMode.value) : '')}
        plan={({ name }, value) =>
          step(setNetworkMode, { service: name, mode: value || undefined })
        }
      />
      <UpdateStrategy {...props} />
      <Privileged {...props} />
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

function UpdateStrategy({ services, doc }: SeveralPanelProps) {
  const target = useSnapshot((snapshot) => snapshot.target);
  const info = findLabel('update.strategy');
  if (!info) return null;
  return (
    <CommonChoice
      label="Update strategy"
      name="labels"
      services={services}
      options={optionsOf(UPDATE_STRATEGIES)}
      read={(service) => labelsFor(service, info)[0]?.value.value ?? ''}
      plan={(service, value) => {
        const at = { service: service.name };
        const name = labelsFor(service, info)[0]?.value.name ?? newLabelName(doc, target, info);
        return value === ''
          ? step(removeLabel, { ...at, label: name })
          : step(setPair, { ...at, key: 'labels', name, value });
      }}
    />
  );
}

function Privileged({ services }: SeveralPanelProps) {
  const all = useForAll();
  const { state, sentence } = holdersOf(services, ({ privileged }) => privileged?.value ?? false);
  return (
    <SwitchRow
      label="Privileged"
      description={sentence ?? 'All devices and all rights.'}
      checked={state === 'all'}
      mixed={state === 'some'}
      note={all.refusal}
      onChange={(value) =>
        all.run(
          `Make ${services.length} services ${value ? 'privileged' : 'unprivileged'}`,
          services
            .filter(({ privileged }) => (privileged?.value ?? false) !== value)
            .map(({ name }) => step(setPrivileged, { service: name, value })),
        )
      }
    />
  );
}
