import { useState } from 'react';
import { setNetworkMode } from '../commands/set-network-mode.ts';
import { NETWORK_MODES } from '../compose/catalog/choices.ts';
import { printNetworkMode } from '../compose/fields/network-mode.ts';
import { FORM_KEYS } from '../compose/form-keys.ts';
import { Choice } from '../ui/choice.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { countWritten } from './count-written.ts';
import { ServiceField } from './field.tsx';
import { FieldTable } from './field-table.tsx';
import type { SectionField } from './form-field.ts';
import { NETWORK_FIELDS } from './network-fields.ts';
import { NetworksField } from './networks-field.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { useActions } from './use-run.ts';

const KEYS = FORM_KEYS.network;

export const network: ServicePanel = {
  id: 'network',
  title: 'Network',
  order: 50,
  appliesTo: 'service',
  keys: KEYS,
  count: (service) =>
    service.networks.length +
    countWritten(
      service,
      KEYS.filter((key) => key !== 'networks'),
    ),
  Component: Network,
};

const FIELDS: readonly SectionField[] = [
  { at: ['network_mode'], label: 'Network mode', Component: NetworkModeField },
  { at: ['networks'], label: 'Networks', Component: NetworksField },
  ...NETWORK_FIELDS,
];

function Network({ service, doc }: ServicePanelProps) {
  return <FieldTable service={service} doc={doc} fields={FIELDS} more="network settings" />;
}

function NetworkModeField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const { networkMode } = service;
  const value = networkMode ? printNetworkMode(networkMode.value) : '';
  const others = [...doc.services.keys()].filter((name) => name !== service.name);
  return (
    <ServiceField
      service={service}
      doc={doc}
      name="network_mode"
      label="Network mode"
      origin={networkMode?.origin}
    >
      {(ids) => (
        <>
          <Choice
            {...ids}
            value={value}
            inherited={networkMode?.origin === 'inherited'}
            options={[
              { value: '', label: 'Not set (the app’s own network)' },
              { value: 'bridge', label: 'bridge' },
              { value: 'host', label: 'host: the device’s own' },
              { value: 'none', label: 'none' },
              ...others.map((name) => ({ value: `service:${name}`, label: `shared with ${name}` })),
            ]}
            onChange={(mode) =>
              setRefusal(
                run(setNetworkMode, {
                  service: service.name,
                  mode: mode === '' ? undefined : mode,
                }),
              )
            }
          />
          <p className={styles.hint}>{meaningOf(value)}</p>
          {refusal && <ProblemSentence sentence={refusal} />}
        </>
      )}
    </ServiceField>
  );
}

function meaningOf(mode: string): string {
  if (mode === '') return 'Services of the app reach each other by name.';
  const known = NETWORK_MODES.find(
    ({ value }) => value === mode || (value.endsWith(':') && mode.startsWith(value)),
  );
  return known?.help ?? 'A mode that has no form here; it stays as it is written.';
}
