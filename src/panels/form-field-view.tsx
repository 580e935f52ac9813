import type { FormField } from './form-field.ts';
import { LineField } from './line-field.tsx';
import type { ServicePanelProps } from './panel.ts';
import { RowsField } from './rows-field.tsx';
import { showField, viewOf } from './show-field.ts';
import { SwitchField } from './switch-field.tsx';
import { WrittenField } from './written-field.tsx';

/** The form of a field that is told by data; which one follows from how the file writes it. */
export function FormFieldView(props: ServicePanelProps & { readonly field: FormField }) {
  const shown = showField(viewOf(props.doc, props.service, props.field), props.field);
  switch (shown.kind) {
    case 'line':
      return <LineField {...props} text={shown.text} />;
    case 'switch':
      return <SwitchField {...props} on={shown.on} />;
    case 'list':
    case 'pairs':
      return <RowsField {...props} shown={shown} />;
    case 'yaml':
      return (
        <WrittenField
          service={props.service}
          doc={props.doc}
          at={props.field.at}
          label={props.field.label}
        />
      );
  }
}
