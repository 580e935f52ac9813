import { addListItem } from '../../commands/add-list-item.ts';
import { type Step, step } from '../../commands/plan-steps.ts';
import { removeListItem } from '../../commands/remove-list-item.ts';
import { removePair } from '../../commands/remove-pair.ts';
import { renamePair } from '../../commands/rename-pair.ts';
import { setField } from '../../commands/set-field.ts';
import { setListItem } from '../../commands/set-list-item.ts';
import { setPair } from '../../commands/set-pair.ts';
import type { TargetId } from '../../compose/catalog/targets.ts';
import type { ComposeDocument, Service } from '../../compose/compose-document.ts';
import type { Pair } from '../../compose/fields/pairs.ts';
import { changeLine, changeSwitch } from '../change-field.ts';
import { type FormField, placeOf } from '../form-field.ts';
import { showField, viewOf } from '../show-field.ts';
import type { Change, Display } from './field-case.ts';

/** What a form does, without the screen: shows a field and turns a change into a step or a sentence. */
export interface Form {
  show(doc: ComposeDocument, service: Service): Display;
  change(doc: ComposeDocument, service: Service, change: Change, target: TargetId): Step | string;
}

export const CELLS = ' | ';

/** The form of a field that is told by data. */
export function formOf(field: FormField): Form {
  return {
    show(doc, service) {
      const shown = showField(viewOf(doc, service, field), field);
      switch (shown.kind) {
        case 'line':
          return shown.text;
        case 'switch':
          return shown.on;
        case 'list':
          return shown.items.map(({ value }) => value);
        case 'pairs':
          return shown.items.map(({ value }) => printPair(value));
        case 'yaml':
          return 'as written';
      }
    },
    change(doc, service, change, target) {
      const view = viewOf(doc, service, field);
      const shown = showField(view, field);
      if (shown.kind === 'yaml') return 'It is shown as written.';
      if (typeof change === 'boolean') {
        return step(setField, changeSwitch(service.name, field, change));
      }
      if (typeof change === 'string') {
        const planned = changeLine(service.name, field, change, target, view);
        return planned.ok ? step(setField, planned.args) : planned.sentence;
      }
      const at = { service: service.name, ...placeOf(field) };
      if (shown.kind === 'pairs')
        return changePairs(
          at,
          shown.items.map(({ value }) => value),
          change,
        );
      return changeList(field, at, change);
    },
  };
}

type Place = { readonly service: string; readonly within: readonly string[]; readonly key: string };
type RowChange = Exclude<Change, string | boolean>;

function changeList(field: FormField, at: Place, change: RowChange): Step | string {
  if ('remove' in change) return step(removeListItem, { ...at, index: change.remove });
  const value = 'add' in change ? change.add : change.to;
  const sentence = field.control.kind === 'list' ? field.control.check?.(value) : undefined;
  if (sentence !== undefined && !value.includes('$')) return sentence;
  return 'add' in change
    ? step(addListItem, { ...at, value })
    : step(setListItem, { ...at, index: change.row, value });
}

function changePairs(at: Place, pairs: readonly Pair[], change: RowChange): Step {
  if ('add' in change) {
    const [name = '', value] = change.add.split(CELLS);
    return step(setPair, { ...at, name, value: value ?? '' });
  }
  const pair = pairs['remove' in change ? change.remove : change.row];
  if (!pair) throw new RangeError('There is no such row');
  const { name } = pair;
  if ('remove' in change) return step(removePair, { ...at, name });
  return change.cell === 0
    ? step(renamePair, { ...at, from: name, to: change.to })
    : step(setPair, { ...at, name, value: change.to });
}

function printPair({ name, value }: Pair): string {
  return value === undefined ? name : `${name}${CELLS}${value}`;
}
