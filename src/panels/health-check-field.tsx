import { useState } from 'react';
import { Choice } from '../ui/choice.tsx';
import { CommitInput } from '../ui/commit-input.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { ServiceField } from './field.tsx';
import { FieldTable } from './field-table.tsx';
import {
  changeHealthCommand,
  changeHealthKind,
  type HealthKind,
  healthCommand,
  healthKind,
} from './health-change.ts';
import styles from './health-check-field.module.css';
import type { ServicePanelProps } from './panel.ts';
import panels from './panels.module.css';
import { RestOf } from './rest-of.tsx';
import { viewOf } from './show-field.ts';
import { HEALTHCHECK_FIELDS } from './start-up-fields.ts';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';
import { WrittenField } from './written-field.tsx';

const KEY = 'healthcheck';

const KINDS: readonly {
  readonly value: HealthKind;
  readonly label: string;
  readonly help: string;
}[] = [
  {
    value: 'image',
    label: 'Not set (the image’s own)',
    help: 'If the image brings a check, that one runs.',
  },
  {
    value: 'line',
    label: 'A command line',
    help: 'The shell of the service runs it. All is well if it ends with 0.',
  },
  {
    value: 'program',
    label: 'A program with arguments',
    help: 'It runs without a shell, in images that have none. All is well if it ends with 0.',
  },
  { value: 'off', label: 'Switched off', help: 'Nothing is checked, whatever the image brings.' },
];
const AS_WRITTEN = {
  value: 'other',
  label: 'As written',
  help: 'No reader knows this kind of test.',
};

/** How to find out whether a service is well. */
export function HealthCheckField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const [picked, setPicked] = useState<HealthKind | undefined>(undefined);
  const path = [...service.path, KEY];
  const view = doc.syntax.view(path);
  const written = healthKind(view);
  // What was picked holds until there is a command to write.
  const kind = picked !== undefined && healthCommand(view) === '' ? picked : written;
  if (view && view.kind !== 'map' && view.kind !== 'null') {
    return <WrittenField service={service} doc={doc} at={[KEY]} label="Health check" />;
  }
  const shown = (view?.entries ?? [])
    .filter(({ key }) => key !== 'disable' && (key !== 'test' || kind !== 'off'))
    .map(({ key }) => [...path, key]);

  function change(to: HealthKind): void {
    const steps = changeHealthKind(service.name, view, to);
    setPicked(steps ? undefined : to);
    const label = `Change health check of ${service.name}`;
    if (steps) setRefusal(run(runSteps, { label, steps }));
  }
  return (
    <ServiceField
      service={service}
      doc={doc}
      name={KEY}
      label="Health check"
      as="group"
      origin={view?.origin}
      except={shown}
      rows={shown}
    >
      {(ids) => (
        <>
          <Choice
            label="How health is checked"
            describedBy={ids.describedBy}
            invalid={ids.invalid}
            value={kind}
            inherited={view?.origin === 'inherited'}
            options={kind === 'other' ? [...KINDS, AS_WRITTEN] : KINDS}
            onChange={(value) =>
              change(KINDS.find((each) => each.value === value)?.value ?? 'image')
            }
          />
          <p className={panels.hint}>{meaningOf(kind, healthCommand(view))}</p>
          {refusal && <ProblemSentence sentence={refusal} />}
          <HealthParts service={service} doc={doc} kind={kind} />
        </>
      )}
    </ServiceField>
  );
}

function meaningOf(kind: HealthKind, command: string): string {
  const { help } = KINDS.find(({ value }) => value === kind) ?? AS_WRITTEN;
  return kind === 'off' && command !== '' ? `${help} The command is kept: ${command}` : help;
}

/** The command and the times of a check. */
function HealthParts({ service, doc, kind }: ServicePanelProps & { readonly kind: HealthKind }) {
  const isWritten = doc.syntax.view([...service.path, KEY]) !== undefined;
  const hasCommand = kind === 'line' || kind === 'program';
  if (!isWritten && !hasCommand) return null;
  const fields =
    kind === 'off'
      ? HEALTHCHECK_FIELDS.filter((field) => viewOf(doc, service, field))
      : HEALTHCHECK_FIELDS;
  return (
    <div className={styles.parts}>
      {kind === 'other' && (
        <WrittenField service={service} doc={doc} at={[KEY, 'test']} label="Test" />
      )}
      {hasCommand && <TestField service={service} doc={doc} kind={kind} />}
      {isWritten && (
        <>
          <FieldTable
            service={service}
            doc={doc}
            fields={fields}
            more="about the health check"
            small
          />
          <RestOf service={service} doc={doc} at={[KEY]} known={KNOWN} />
        </>
      )}
    </div>
  );
}

const KNOWN: readonly string[] = [
  'test',
  'disable',
  ...HEALTHCHECK_FIELDS.flatMap(({ at }) => at.slice(1)),
];

function TestField(props: ServicePanelProps & { readonly kind: 'line' | 'program' }) {
  const { service, doc, kind } = props;
  const { run } = useActions();
  const view = doc.syntax.view([...service.path, KEY]);
  const test = view?.get('test');
  return (
    <ServiceField
      service={service}
      doc={doc}
      name="test"
      within={[KEY]}
      label={kind === 'line' ? 'Command line' : 'Program and arguments'}
      origin={test?.origin}
    >
      {(ids) => (
        <CommitInput
          {...ids}
          mono
          value={healthCommand(view)}
          inherited={test?.origin === 'inherited'}
          placeholder={
            kind === 'line' ? 'curl -f http://localhost || exit 1' : '/app/check --quick'
          }
          onCommit={(text) => {
            const steps = changeHealthCommand(service.name, view, kind, text.trim());
            if (!steps)
              return 'A quote is not closed. Put words with blanks between double quotes.';
            return run(runSteps, { label: `Set health check of ${service.name}`, steps });
          }}
        />
      )}
    </ServiceField>
  );
}
