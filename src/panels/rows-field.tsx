import { useFolderPaths } from './folder-paths.ts';
import type { FormField } from './form-field.ts';
import { placeOf } from './form-field.ts';
import { PairListField } from './pair-list-field.tsx';
import type { ServicePanelProps } from './panel.ts';
import { ScalarListField } from './scalar-list-field.tsx';
import type { Shown } from './show-field.ts';

const HALF = 'minmax(0, 1fr)';

/** Entries of a service, one a row. */
export function RowsField(
  props: ServicePanelProps & {
    readonly field: FormField;
    readonly shown: Extract<Shown, { kind: 'list' | 'pairs' }>;
  },
) {
  const { service, doc, field, shown } = props;
  const { control, label, placeholder } = field;
  const { key, within } = placeOf(field);
  const paths = useFolderPaths(control.kind === 'list' ? control.paths : undefined, service);
  const shared = { service, doc, name: key, within, label, empty: field.hint };
  if (control.kind === 'list' && shown.kind === 'list') {
    return (
      <ScalarListField
        {...shared}
        noun={control.noun}
        column={{
          id: 'value',
          label: control.column,
          width: HALF,
          placeholder,
          suggestions: paths ?? control.suggestions,
        }}
        items={shown.items}
        check={control.check}
      />
    );
  }
  if (control.kind !== 'pairs' || shown.kind !== 'pairs') return null;
  const [name, value] = control.columns;
  return (
    <PairListField
      {...shared}
      noun={control.noun}
      columns={[
        { id: 'name', label: name, width: HALF, placeholder },
        { id: 'value', label: value, width: HALF },
      ]}
      items={shown.items}
    />
  );
}
