import { useState } from 'react';
import { step } from '../commands/plan-steps.ts';
import { removeLabel } from '../commands/remove-label.ts';
import { setPair } from '../commands/set-pair.ts';
import type { LabelInfo } from '../compose/catalog/labels.ts';
import { FORM_KEYS } from '../compose/form-keys.ts';
import { isTruthy, labelsFor, newLabelName, truthySpelling } from '../compose/label-habits.ts';
import { labelSupport } from '../compose/label-support.ts';
import { Button } from '../ui/button.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { FEATURE_LABELS, labelTitle } from './feature-labels.ts';
import { FreeLabelsField } from './free-labels-field.tsx';
import { inheritedFrom } from './inherited.ts';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { Placed } from './placed.tsx';
import { runSteps } from './steps.ts';
import { UpdateFields } from './update-fields.tsx';
import { useRowProblems } from './use-row-problems.tsx';
import { useActions } from './use-run.ts';

export const labels: ServicePanel = {
  id: 'labels',
  title: 'Labels',
  order: 70,
  appliesTo: 'service',
  keys: FORM_KEYS.labels,
  count: (service) => service.labels.length,
  Component: Labels,
};

function Labels({ service, doc }: ServicePanelProps) {
  const [all, setAll] = useState(false);
  // What is rarely needed waits behind a button, unless the service has it.
  const shown = FEATURE_LABELS.filter(
    (info) => all || info.documented || labelsFor(service, info).length > 0,
  );
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset brings its own looks */}
      <div role="group" aria-label="Features of the device" className={styles.stack}>
        {shown.map((info) => (
          <LabelSwitch key={info.key} service={service} doc={doc} info={info} />
        ))}
        {!all && shown.length < FEATURE_LABELS.length && (
          <div>
            <Button tone="quiet" onClick={() => setAll(true)}>
              Show {FEATURE_LABELS.length - shown.length} undocumented ones
            </Button>
          </div>
        )}
      </div>
      <UpdateFields service={service} doc={doc} />
      <FreeLabelsField service={service} doc={doc} />
    </>
  );
}

const RISKS = {
  harmless: undefined,
  careful: 'Careful:',
  'almost-root': 'Almost as powerful as privileged:',
} as const;

/** `Careful: It can stop the other services.` */
function riskOf({ risk, danger }: LabelInfo): string | undefined {
  const grade = RISKS[risk];
  return grade && danger && `${grade} ${danger.charAt(0).toLowerCase()}${danger.slice(1)}`;
}

function LabelSwitch(props: ServicePanelProps & { readonly info: LabelInfo }) {
  const { service, doc, info } = props;
  const { run, focus } = useActions();
  const target = useSnapshot((snapshot) => snapshot.target);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const path = [...service.path, 'labels'];
  const problemsOf = useRowProblems(path);
  const present = labelsFor(service, info);
  const [first] = present;
  const value = first?.value.value;
  const inherited = first && inheritedFrom(doc, service, first.path, first.origin);

  function change(on: boolean): void {
    const name = first?.value.name ?? newLabelName(doc, target, info);
    setRefusal(
      on
        ? run(setPair, {
            service: service.name,
            key: 'labels',
            name,
            value: truthySpelling(doc, service),
          })
        : run(runSteps, {
            label: `Remove label ${name} of ${service.name}`,
            steps: present.map((label) =>
              step(removeLabel, { service: service.name, label: label.value.name }),
            ),
          }),
    );
    if (on) focus([...path, name]);
  }
  const on = value !== undefined && isTruthy(value);
  const support = labelSupport(info, target);
  return (
    <Placed path={first?.path}>
      <SwitchRow
        label={labelTitle(info)}
        description={
          <>
            {info.help} {support}
            {!on && value !== undefined && (
              <>
                {' '}
                Written as <code>{value === '' ? '(empty)' : value}</code>, which is not “on”.
              </>
            )}
          </>
        }
        risk={riskOf(info)}
        checked={on}
        note={
          <>
            {inherited && <p className={styles.hint}>{inherited}</p>}
            {present.map((label) => (
              <div key={label.value.name}>{problemsOf(label.path).below}</div>
            ))}
            {refusal && <ProblemSentence sentence={refusal} />}
          </>
        }
        onChange={change}
      />
    </Placed>
  );
}
