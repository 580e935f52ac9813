import type { Step } from '../../commands/plan-steps.ts';
import type { Service } from '../../compose/compose-document.ts';
import type { Located } from '../../compose/located.ts';
import type { YamlView } from '../../text/yaml-view.ts';
import type { Cells } from '../../ui/row-list-model.ts';
import { itemIndex } from '../item-index.ts';
import { CELLS, type Form } from './form-of.ts';

/** A form of one line. */
export function lineForm(
  read: (service: Service) => string | undefined,
  write: (service: string, text: string) => Step,
): Form {
  return {
    show: (_, service) => read(service) ?? '',
    change: (_, { name }, change) =>
      typeof change === 'string' ? write(name, change) : 'It takes a line.',
  };
}

interface Row<T> {
  readonly value: T;
  readonly item: YamlView | undefined;
  readonly index: number;
}

interface RowActions<T> {
  add(service: string, cells: Cells): Step;
  set(service: string, row: Row<T>, column: string, text: string): Step;
  remove(service: string, row: Row<T>): Step;
}

/** A form of rows, whose cells `columns` names in their order. */
export function rowsForm<T>(
  read: (service: Service) => readonly Located<T>[],
  cellsOf: (value: T) => Cells | undefined,
  actions: RowActions<T>,
  columns: readonly string[],
): Form {
  return {
    show: (_, service) =>
      read(service).map(({ value }) => {
        const cells = cellsOf(value);
        if (!cells) return 'as written';
        return columns
          .map((column) => cells[column] ?? '')
          .join(CELLS)
          .replace(/[ |]+$/, '');
      }),
    change(doc, service, change) {
      if (typeof change !== 'object') return 'It takes rows.';
      if ('add' in change) {
        const texts = change.add.split(CELLS);
        const cells = columns.map((column, index) => [column, texts[index] ?? ''] as const);
        return actions.add(service.name, Object.fromEntries(cells));
      }
      const located = read(service)['remove' in change ? change.remove : change.row];
      if (!located) throw new RangeError('There is no such row');
      const row = {
        value: located.value,
        item: doc.syntax.view(located.path),
        index: itemIndex(located.path),
      };
      if ('remove' in change) return actions.remove(service.name, row);
      return actions.set(service.name, row, columns[change.cell ?? 0] ?? '', change.to);
    },
  };
}
