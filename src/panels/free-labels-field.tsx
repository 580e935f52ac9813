import { useMemo } from 'react';
import { LABELS, readLabelName } from '../compose/catalog/labels.ts';
import { newLabelName } from '../compose/label-habits.ts';
import type { RowColumn } from '../ui/row-list-model.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import { PairListField } from './pair-list-field.tsx';
import type { ServicePanelProps } from './panel.ts';

const WITH_FORM = new Set(['update.strategy', 'update.handover-timeout']);

/** Labels that have no switch of their own: requirements, labels of other tools, misspelt ones. */
export function FreeLabelsField({ service, doc }: ServicePanelProps) {
  const target = useSnapshot((snapshot) => snapshot.target);
  const columns = useMemo(
    (): readonly RowColumn[] => [
      {
        id: 'name',
        label: 'Label',
        placeholder: 'com.example.note',
        width: 'minmax(0, 3fr)',
        suggestions: LABELS.filter(
          ({ value, key }) => value !== 'switch' && key !== 'update.strategy',
        ).map((info) => ({ value: newLabelName(doc, target, info), detail: info.help })),
      },
      { id: 'value', label: 'Value', width: 'minmax(0, 2fr)' },
    ],
    [doc, target],
  );
  const items = service.labels.filter(({ value }) => {
    const info = readLabelName(value.name)?.info;
    return info?.value !== 'switch' && !WITH_FORM.has(info?.key ?? '');
  });
  return (
    <PairListField
      service={service}
      doc={doc}
      name="labels"
      label="Other labels"
      noun="label"
      columns={columns}
      items={items}
      except={service.labels.map(({ path }) => path)}
    />
  );
}
