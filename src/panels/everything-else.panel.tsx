import { SERVICE_FORM_KEYS } from '../compose/form-keys.ts';
import { AddKey } from './add-key.tsx';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { WrittenField } from './written-field.tsx';

export const everythingElse: ServicePanel = {
  id: 'everything-else',
  title: 'Everything else',
  order: 90,
  appliesTo: 'service',
  keys: [],
  rest: true,
  count: (service) => service.keys.filter(({ key }) => !SERVICE_FORM_KEYS.has(key)).length,
  Component: EverythingElse,
};

function EverythingElse({ service, doc }: ServicePanelProps) {
  const keys = service.keys.map(({ key }) => key);
  const others = keys.filter((key) => !SERVICE_FORM_KEYS.has(key));
  return (
    <>
      {others.length === 0 && (
        <p className={styles.hint}>Every key of this service has its form above.</p>
      )}
      {others.map((key) => (
        <WrittenField key={key} doc={doc} service={service} at={[key]} label={key} />
      ))}
      <AddKey place="service" service={service} taken={keys} withForm={SERVICE_FORM_KEYS} />
    </>
  );
}
