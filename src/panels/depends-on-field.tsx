import { IconX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { connect } from '../commands/connect.ts';
import { disconnect } from '../commands/disconnect.ts';
import { setCondition } from '../commands/set-condition.ts';
import { DEPENDENCY_CONDITIONS } from '../compose/catalog/choices.ts';
import { cyclesFrom, printCycle } from '../compose/dependency-graph.ts';
import { Choice } from '../ui/choice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import type { Suggestion } from '../ui/suggestions.ts';
import { AddOne } from './add-one.tsx';
import styles from './depends-on-field.module.css';
import { ServiceField } from './field.tsx';
import type { ServicePanelProps } from './panel.ts';
import panels from './panels.module.css';
import { Placed } from './placed.tsx';
import { useRowProblems } from './use-row-problems.tsx';
import { useActions } from './use-run.ts';

/** The services that must be up first, each with what is waited for. */
export function DependsOnField({ service, doc }: ServicePanelProps) {
  const { run, selectServices } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const problemsOf = useRowProblems([...service.path, 'depends_on']);
  const from = service.name;
  const paths = service.dependsOn.map(({ path }) => path);
  const candidates = useMemo(() => {
    const taken = new Set(service.dependsOn.map(({ value }) => value.service));
    const cycles = cyclesFrom(doc, from);
    return [...doc.services.keys()]
      .filter((name) => name !== from && !taken.has(name))
      .map((name): Suggestion => {
        const cycle = cycles.get(name);
        return cycle
          ? { value: name, disabled: true, detail: `Would wait for ever: ${printCycle(cycle)}` }
          : { value: name };
      });
  }, [doc, service, from]);
  return (
    <ServiceField
      service={service}
      doc={doc}
      name="depends_on"
      label="Starts after"
      as="group"
      origin={service.dependsOn.find(({ origin }) => origin === 'inherited')?.origin}
      except={paths}
      rows={paths}
    >
      {() => (
        <div className={panels.stack}>
          {service.dependsOn.length > 0 && (
            <ul className={panels.list}>
              {service.dependsOn.map(({ value, path, origin }) => (
                <li key={value.service}>
                  <Placed path={path}>
                    <div className={styles.row}>
                      {doc.services.has(value.service) ? (
                        <button
                          type="button"
                          className={panels.link}
                          onClick={() => selectServices([value.service])}
                        >
                          {value.service}
                        </button>
                      ) : (
                        <span>{value.service}</span>
                      )}
                      <Choice
                        label={`What ${from} waits for in ${value.service}`}
                        value={value.condition ?? 'service_started'}
                        inherited={origin === 'inherited'}
                        options={CONDITION_OPTIONS}
                        onChange={(condition) =>
                          setRefusal(run(setCondition, { from, to: value.service, condition }))
                        }
                      />
                      <IconButton
                        icon={IconX}
                        label={`No longer start after ${value.service}`}
                        tone="danger"
                        onClick={() => setRefusal(run(disconnect, { from, to: value.service }))}
                      />
                    </div>
                    {problemsOf(path).below}
                  </Placed>
                </li>
              ))}
            </ul>
          )}
          {candidates.length === 0 ? (
            <p className={panels.hint}>There is no other service to wait for.</p>
          ) : (
            <AddOne
              label="Add a service to start after"
              placeholder="Add a service…"
              suggestions={candidates}
              refusal={refusal}
              onAdd={(to) => run(connect, { from, to })}
            />
          )}
        </div>
      )}
    </ServiceField>
  );
}

/** What the conditions mean in a word or two. */
export const CONDITION_OPTIONS = DEPENDENCY_CONDITIONS.map(({ value }) => ({
  value,
  label: { service_started: 'started', service_healthy: 'healthy' }[value] ?? 'completed',
}));
