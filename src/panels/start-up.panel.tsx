import { setField } from '../commands/set-field.ts';
import { setRestart } from '../commands/set-restart.ts';
import { RESTART_POLICIES } from '../compose/catalog/choices.ts';
import { TARGETS } from '../compose/catalog/targets.ts';
import { serviceView } from '../compose/service-view.ts';
import { Choice } from '../ui/choice.tsx';
import { CommitInput } from '../ui/commit-input.tsx';
import { useSnapshot } from '../ui/session-context.tsx';
import { commandText, commandValue } from './command-text.ts';
import { DependsOnField } from './depends-on-field.tsx';
import { ServiceField } from './field.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useActions } from './use-run.ts';

export const startUp: ServicePanel = {
  id: 'start-up',
  title: 'Start-up',
  order: 20,
  appliesTo: 'service',
  keys: ['depends_on', 'restart', 'command', 'entrypoint'],
  prominent: true,
  count: (service) => service.dependsOn.length,
  Component: StartUp,
};

function StartUp({ service, doc }: ServicePanelProps) {
  return (
    <>
      <DependsOnField service={service} doc={doc} />
      <RestartField service={service} doc={doc} />
      <WordsField service={service} doc={doc} name="command" label="Command" />
      <WordsField service={service} doc={doc} name="entrypoint" label="Entry point" />
    </>
  );
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

/** `command` and `entrypoint`: a line, or words; the form that the file uses stays. */
function WordsField(
  props: ServicePanelProps & { readonly name: 'command' | 'entrypoint'; readonly label: string },
) {
  const { service, doc, name } = props;
  const { run } = useActions();
  const view = serviceView(doc, service.name)?.get(name);
  const origin = service.keys.find(({ key }) => key === name)?.origin;
  return (
    <ServiceField service={service} doc={doc} name={name} label={props.label} origin={origin}>
      {(ids) => (
        <CommitInput
          {...ids}
          mono
          value={commandText(view)}
          inherited={origin === 'inherited'}
          placeholder="as the image says"
          onCommit={(text) => {
            const parsed = commandValue(text, view?.kind === 'seq');
            if (!parsed.ok) return parsed.sentence;
            return run(setField, { service: service.name, key: name, value: parsed.value });
          }}
        />
      )}
    </ServiceField>
  );
}
