import { useState } from 'react';
import { setField } from '../commands/set-field.ts';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { SwitchRow } from '../ui/switch-row.tsx';
import { changeSwitch } from './change-field.ts';
import { ServiceField } from './field.tsx';
import { type FormField, placeOf } from './form-field.ts';
import type { ServicePanelProps } from './panel.ts';
import { viewOf } from './show-field.ts';
import { useActions } from './use-run.ts';

/** Something of a service that is on or off. */
export function SwitchField(
  props: ServicePanelProps & { readonly field: FormField; readonly on: boolean },
) {
  const { service, doc, field, on } = props;
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const view = viewOf(doc, service, field);
  const { key, within } = placeOf(field);
  const { control } = field;
  if (control.kind !== 'switch') return null;
  return (
    <ServiceField
      service={service}
      doc={doc}
      name={key}
      within={within}
      label={field.label}
      as="group"
      origin={view?.origin}
    >
      {(ids) => (
        <>
          <SwitchRow
            label={control.name}
            description={field.hint}
            risk={control.risk}
            checked={on}
            describedBy={ids.describedBy}
            invalid={ids.invalid}
            onChange={(value) =>
              setRefusal(run(setField, changeSwitch(service.name, field, value)))
            }
          />
          {refusal && <ProblemSentence sentence={refusal} />}
        </>
      )}
    </ServiceField>
  );
}
