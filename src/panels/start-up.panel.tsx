import { setRestart } from '../commands/set-restart.ts';
import { RESTART_POLICIES } from '../compose/catalog/choices.ts';
import { TARGETS } from '../compose/catalog/targets.ts';
import { FORM_KEYS } from '../compose/form-keys.ts';
import { Choice } from '../ui/choice.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import { countWritten } from './count-written.ts';
import { DependsOnField } from './depends-on-field.tsx';
import { ServiceField } from './field.tsx';
import { FieldTable } from './field-table.tsx';
import type { SectionField } from './form-field.ts';
import { HealthCheckField } from './health-check-field.tsx';
import { InitField } from './init-field.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { MORE_START_UP_FIELDS, START_UP_FIELDS } from './start-up-fields.ts';
import { useActions } from './use-run.ts';

const KEYS = FORM_KEYS['start-up'];

export const startUp: ServicePanel = {
  id: 'start-up',
  title: 'Start-up',
  order: 20,
  appliesTo: 'service',
  keys: KEYS,
  prominent: true,
  count: (service) =>
    service.dependsOn.length +
    countWritten(
      service,
      KEYS.filter((key) => key !== 'depends_on'),
    ),
  Component: StartUp,
};

const FIELDS: readonly SectionField[] = [
  { at: ['depends_on'], label: 'Starts after', Component: DependsOnField },
  { at: ['restart'], label: 'Restart', Component: RestartField },
  ...START_UP_FIELDS,
  { at: ['healthcheck'], label: 'Health check', Component: HealthCheckField },
  { at: ['init'], label: 'Init system', Component: InitField, always: true },
  ...MORE_START_UP_FIELDS,
];

function StartUp({ service, doc }: ServicePanelProps) {
  return <FieldTable service={service} doc={doc} fields={FIELDS} more="start-up settings" />;
}

function RestartField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const target = useSnapshot((snapshot) => snapshot.target);
  const device = TARGETS.find(({ id }) => id === target)?.device ?? true;
  const { restart } = service;
  const value = restart?.value ?? '';
  const meaning =
    value === ''
      ? device
        ? 'A device restarts it whenever it stops, as with “always”.'
        : 'Docker Compose leaves it stopped, as with “no”.'
      : RESTART_POLICIES.find((policy) => policy.value === value)?.help;
  return (
    <ServiceField
      service={service}
      doc={doc}
      name="restart"
      label="Restart"
      origin={restart?.origin}
    >
      {(ids) => (
        <>
          <Choice
            {...ids}
            value={value}
            inherited={restart?.origin === 'inherited'}
            options={[
              { value: '', label: device ? 'Not set (always)' : 'Not set (no)' },
              ...RESTART_POLICIES.map((policy) => ({ value: policy.value, label: policy.value })),
            ]}
            onChange={(text) =>
              run(setRestart, { service: service.name, restart: text === '' ? undefined : text })
            }
          />
          {meaning && <p className={styles.hint}>{meaning}</p>}
        </>
      )}
    </ServiceField>
  );
}
