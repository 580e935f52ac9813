import type { ReactNode } from 'react';
import { addListItem } from '../commands/add-list-item.ts';
import { step } from '../commands/plan-steps.ts';
import { removeListItem } from '../commands/remove-list-item.ts';
import { setListItem } from '../commands/set-list-item.ts';
import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { Located } from '../compose/located.ts';
import type { FieldHelp } from '../ui/help-disclosure.tsx';
import type { RowColumn } from '../ui/row-list-model.ts';
import type { Check } from './form-field.ts';
import { ListField } from './list-field.tsx';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

/** A list of plain values. */
export function ScalarListField(props: {
  readonly service: Service;
  readonly doc: ComposeDocument;
  readonly name: string;
  readonly within?: readonly string[] | undefined;
  readonly label: string;
  readonly noun: string;
  readonly help?: FieldHelp | undefined;
  readonly empty?: ReactNode;
  readonly column: RowColumn;
  readonly items: readonly Located<string>[];
  readonly check?: Check | undefined;
}) {
  const { column, check: judge, ...list } = props;
  const { run } = useActions();
  const at = { service: props.service.name, within: props.within, key: props.name };
  const check = (text: string) => (text.includes('$') ? undefined : judge?.(text.trim()));
  return (
    <ListField<string>
      {...list}
      columns={[column]}
      nameOf={(value) => value}
      rawOf={(value) => value}
      cellsOf={(value) => ({ [column.id]: value })}
      onAdd={(rows) =>
        rows.map((cells) => check(cells[column.id] ?? '')).find((sentence) => sentence) ??
        run(runSteps, {
          label: `Add ${rows.length === 1 ? props.noun : `${rows.length} entries`} to ${at.service}`,
          steps: rows.map((cells) =>
            step(addListItem, { ...at, value: (cells[column.id] ?? '').trim() }),
          ),
        })
      }
      onChange={(_, index, __, text) =>
        check(text) ?? run(setListItem, { ...at, index, value: text.trim() })
      }
      onRemove={(_, index) => run(removeListItem, { ...at, index })}
      parseLine={(line) => ({ [column.id]: line })}
    />
  );
}
