import { useState } from 'react';
import { disconnect } from '../commands/disconnect.ts';
import { setCondition } from '../commands/set-condition.ts';
import { DEPENDENCY_CONDITIONS } from '../compose/catalog/choices.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { CONDITION_OPTIONS } from './depends-on-field.tsx';
import { catalogueHelp, Field } from './field.tsx';
import { inheritedFrom } from './inherited.ts';
import type { EdgePanel, EdgePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useActions } from './use-run.ts';

export const edge: EdgePanel = {
  id: 'edge',
  title: 'Dependency',
  order: 10,
  appliesTo: 'edge',
  prominent: true,
  Component: Edge,
};

function Edge({ from, to, doc }: EdgePanelProps) {
  const { run, selectServices } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const service = doc.services.get(from);
  const dependency = service?.dependsOn.find(({ value }) => value.service === to);
  if (!service || !dependency) return null;
  const condition = dependency.value.condition ?? 'service_started';
  return (
    <>
      <Field
        label={`${from} waits until ${to} is`}
        path={dependency.path}
        help={catalogueHelp('service', 'depends_on')}
        inherited={inheritedFrom(doc, service, dependency.path, dependency.origin)}
      >
        {(ids) => (
          <>
            <Choice
              {...ids}
              value={condition}
              options={CONDITION_OPTIONS}
              onChange={(value) => setRefusal(run(setCondition, { from, to, condition: value }))}
            />
            <p className={styles.hint}>
              {DEPENDENCY_CONDITIONS.find(({ value }) => value === condition)?.help}
            </p>
          </>
        )}
      </Field>
      <div className={styles.line}>
        <Button onClick={() => selectServices([from])}>Show {from}</Button>
        <Button onClick={() => selectServices([to])}>Show {to}</Button>
        <Button tone="danger" onClick={() => setRefusal(run(disconnect, { from, to }))}>
          Remove the dependency
        </Button>
      </div>
      {refusal && <ProblemSentence sentence={refusal} />}
    </>
  );
}
