import { FORM_KEYS } from '../compose/form-keys.ts';
import { countWritten } from './count-written.ts';
import { FieldTable } from './field-table.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import { RESOURCE_FIELDS } from './resource-fields.ts';

export const resources: ServicePanel = {
  id: 'resources',
  title: 'Resources',
  order: 65,
  appliesTo: 'service',
  keys: FORM_KEYS.resources,
  count: (service) => countWritten(service, FORM_KEYS.resources),
  Component: Resources,
};

function Resources({ service, doc }: ServicePanelProps) {
  return <FieldTable service={service} doc={doc} fields={RESOURCE_FIELDS} more="limits" />;
}
