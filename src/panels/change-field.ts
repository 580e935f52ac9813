import type { SetFieldArgs } from '../commands/set-field.ts';
import type { TargetId } from '../compose/catalog/targets.ts';
import type { YamlValue } from '../text/intent.ts';
import type { YamlView } from '../text/yaml-view.ts';
import { commandValue } from './command-text.ts';
import { type FormField, placeOf } from './form-field.ts';
import { type TypedValue, typedValue } from './typed-value.ts';

export type FieldChange =
  | { readonly ok: true; readonly args: SetFieldArgs }
  | { readonly ok: false; readonly sentence: string };

/** What to write where `text` was typed or chosen in the form of a field; nothing takes the field away. */
export function changeLine(
  service: string,
  field: FormField,
  text: string,
  target: TargetId,
  written: YamlView | undefined,
): FieldChange {
  const typed = lineValue(field, text, target, written);
  // The image's own command can be asked for by writing nothing; other fields know no such thing.
  const isEmptied = typed.ok && typed.value === undefined && field.control.kind !== 'words';
  if (isEmptied && written?.origin === 'inherited') {
    const sentence = `“${placeOf(field).key}” comes from an anchor, so it cannot be emptied here. Write another value, or take it out at the anchor.`;
    return { ok: false, sentence };
  }
  return typed.ok ? { ok: true, args: { service, ...placeOf(field), value: typed.value } } : typed;
}

/** What to write where the switch of a field was turned; off is what holds where nothing is said. */
export function changeSwitch(service: string, field: FormField, on: boolean): SetFieldArgs {
  return { service, ...placeOf(field), value: on ? true : undefined, empty: false };
}

function lineValue(
  { control }: FormField,
  text: string,
  target: TargetId,
  written: YamlView | undefined,
): TypedValue {
  switch (control.kind) {
    case 'words':
      return commandValue(text, written?.kind === 'seq');
    case 'choice':
      return { ok: true, value: choiceValue(text) };
    case 'switch':
      return typedValue({ kind: 'text' }, text, target, written);
    case 'list':
    case 'pairs':
      return { ok: false, sentence: 'This field takes entries, one a row.' };
    default:
      return typedValue(control, text, target, written);
  }
}

function choiceValue(text: string): YamlValue | undefined {
  if (text === '') return undefined;
  return text === 'true' || text === 'false' ? text === 'true' : text;
}
