import { FORM_KEYS } from '../compose/form-keys.ts';
import type { RowColumn } from '../ui/row-list-model.ts';
import { countWritten } from './count-written.ts';
import { ENVIRONMENT_FIELDS } from './environment-fields.ts';
import { FieldTable } from './field-table.tsx';
import { keysOf } from './form-field.ts';
import { PairListField } from './pair-list-field.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';

export const environment: ServicePanel = {
  id: 'environment',
  title: 'Environment',
  order: 80,
  appliesTo: 'service',
  keys: FORM_KEYS.environment,
  count: (service) =>
    service.environment.length + countWritten(service, keysOf(ENVIRONMENT_FIELDS)),
  Component: Environment,
};

const COLUMNS: readonly RowColumn[] = [
  { id: 'name', label: 'Name', placeholder: 'NAME', width: 'minmax(0, 1fr)' },
  { id: 'value', label: 'Value', width: 'minmax(0, 1fr)' },
];

function Environment({ service, doc }: ServicePanelProps) {
  return (
    <>
      <PairListField
        service={service}
        doc={doc}
        name="environment"
        label="Variables"
        noun="variable"
        empty="The program finds only what the image and the device set."
        columns={COLUMNS}
        items={service.environment}
      />
      <FieldTable service={service} doc={doc} fields={ENVIRONMENT_FIELDS} more="variables" />
    </>
  );
}
