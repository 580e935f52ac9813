import { FORM_KEYS } from '../compose/form-keys.ts';
import { countWritten } from './count-written.ts';
import { ENVIRONMENT_FIELDS } from './environment-fields.ts';
import { FieldTable } from './field-table.tsx';
import { keysOf } from './form-field.ts';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import { VariablesField } from './variables-field.tsx';

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

function Environment({ service, doc }: ServicePanelProps) {
  return (
    <>
      <VariablesField service={service} doc={doc} />
      <FieldTable service={service} doc={doc} fields={ENVIRONMENT_FIELDS} more="variables" />
    </>
  );
}
