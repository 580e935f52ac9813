import { ServiceField } from './field.tsx';
import type { ServicePanelProps } from './panel.ts';
import { YamlEditor } from './yaml-editor.tsx';

/** A field of a service as YAML, where no form can show it without loss. */
export function WrittenField(
  props: ServicePanelProps & { readonly at: readonly string[]; readonly label: string },
) {
  const { service, doc, at, label } = props;
  const path = [...service.path, ...at];
  const place = { name: at.at(-1) ?? '', within: at.slice(0, -1) };
  return (
    <ServiceField
      service={service}
      doc={doc}
      {...place}
      label={label}
      as="group"
      origin={doc.syntax.view(path)?.origin}
    >
      {() => (
        <YamlEditor
          syntax={doc.syntax}
          service={service.name}
          {...place}
          path={path}
          label={label}
        />
      )}
    </ServiceField>
  );
}
