import { useState } from 'react';
import { setField } from '../commands/set-field.ts';
import { setPrivileged } from '../commands/set-privileged.ts';
import { serviceView } from '../compose/service-view.ts';
import { CommitInput } from '../ui/commit-input.tsx';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { ServiceField } from './field.tsx';
import type { ServicePanelProps } from './panel.ts';
import { useActions } from './use-run.ts';

const RISK =
  'It can then do anything on the device, to the other services and to the system too. Devices and capabilities below are the safer way.';

/** Full access to the device, on or off; a variable is shown as it is written. */
export function PrivilegedField({ service, doc }: ServicePanelProps) {
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const written = serviceView(doc, service.name)?.get('privileged')?.string;
  const { privileged } = service;
  const origin = service.keys.find(({ key }) => key === 'privileged')?.origin;
  return (
    <ServiceField
      service={service}
      doc={doc}
      name="privileged"
      label="Full access"
      as="group"
      origin={origin}
    >
      {(ids) =>
        privileged === undefined && written !== undefined && written !== '' ? (
          <CommitInput
            {...ids}
            label="privileged, as written"
            mono
            value={written}
            onCommit={(text) =>
              run(setField, {
                service: service.name,
                key: 'privileged',
                value: text.trim() === '' ? undefined : text.trim(),
              })
            }
          />
        ) : (
          <>
            <SwitchRow
              label="Privileged"
              description="All devices and all rights, without a list."
              risk={RISK}
              checked={privileged?.value ?? false}
              describedBy={ids.describedBy}
              invalid={ids.invalid}
              onChange={(value) => setRefusal(run(setPrivileged, { service: service.name, value }))}
            />
            {refusal && <ProblemSentence sentence={refusal} />}
          </>
        )
      }
    </ServiceField>
  );
}
