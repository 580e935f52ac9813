import { SERVICE_FORM_KEYS } from '../compose/form-keys.ts';
import { writtenAt } from '../text/written-at.ts';
import { catalogueHelp, Field } from './field.tsx';
import { inheritedFrom } from './inherited.ts';
import type { ServicePanel, ServicePanelProps } from './panel.ts';
import styles from './panels.module.css';
import { WrittenYaml } from './written-yaml.tsx';

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
  const keys = service.keys.filter(({ key }) => !SERVICE_FORM_KEYS.has(key));
  if (keys.length === 0) {
    return <p className={styles.hint}>Every key of this service has its form above.</p>;
  }
  return (
    <>
      {keys.map(({ key, origin }) => {
        const path = [...service.path, key];
        const written = writtenAt(doc.syntax, path) ?? path;
        return (
          <Field
            key={key}
            label={key}
            as="group"
            path={path}
            help={catalogueHelp('service', key)}
            inherited={inheritedFrom(doc, service, path, origin)?.split('. ')[0]}
          >
            {() => <WrittenYaml name={key} syntax={doc.syntax} path={written} />}
          </Field>
        );
      })}
    </>
  );
}
