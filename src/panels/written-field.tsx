import { writtenAt } from '../text/written-at.ts';
import { ServiceField } from './field.tsx';
import type { ServicePanelProps } from './panel.ts';
import { WrittenYaml } from './written-yaml.tsx';

/** A field of a service as it stands in the file, where no form can show it without loss. */
export function WrittenField(
  props: ServicePanelProps & { readonly at: readonly string[]; readonly label: string },
) {
  const { service, doc, at, label } = props;
  const path = [...service.path, ...at];
  return (
    <ServiceField
      service={service}
      doc={doc}
      name={at.at(-1) ?? ''}
      within={at.slice(0, -1)}
      label={label}
      as="group"
      origin={doc.syntax.view(path)?.origin}
    >
      {() => (
        <WrittenYaml name={label} syntax={doc.syntax} path={writtenAt(doc.syntax, path) ?? path} />
      )}
    </ServiceField>
  );
}
