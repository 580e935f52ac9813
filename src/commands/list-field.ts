import type { Intent, YamlValue } from '../text/intent.ts';
import { moveEntry } from '../text/move-entry.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { reorder } from '../text/reorder.ts';
import type { YamlView } from '../text/yaml-view.ts';
import {
  deleteField,
  type FieldEdit,
  isInherited,
  overrideField,
  writeField,
} from './field-edit.ts';
import type { Editable } from './find-editable.ts';
import { type Quote, setAt } from './set-at.ts';

/** Adds an item to a list field, making the list if there is none. */
export function appendItem(
  target: Editable,
  key: string,
  value: YamlValue,
  quote?: Quote,
): FieldEdit | Refused {
  const field = target.view.get(key);
  const shape = refuseShape(target, key, field);
  if (shape) return shape;
  if (field?.kind === 'scalar') {
    return writeField(target, key, [field.string ?? null, value], quote);
  }
  if (isInherited(target, key) && field?.kind === 'seq') {
    return overrideField(target, key, (list) => [...asList(list), value], quote);
  }
  const intent: Intent = {
    kind: 'insert-item',
    path: [...target.path, key],
    value,
    order: target.order,
    ...(quote && { quote }),
  };
  return { ok: true, intents: [intent] };
}

/** Puts another value in the place of an item. */
export function replaceItem(
  target: Editable,
  key: string,
  index: number,
  value: YamlValue,
  quote?: Quote,
): FieldEdit | Refused {
  const missing = refuseMissing(target, key, index);
  if (missing) return missing;
  if (target.view.get(key)?.kind === 'scalar') return writeField(target, key, value, quote);
  if (isInherited(target, key)) {
    return overrideField(target, key, (list) =>
      asList(list).map((item, at) => (at === index ? value : item)),
    );
  }
  return { ok: true, intents: [setAt([...target.path, key, index], value, quote)] };
}

/** Takes items out of a list; the last one takes the field along. */
export function removeItems(
  target: Editable,
  key: string,
  indexes: readonly number[],
): FieldEdit | Refused {
  for (const index of indexes) {
    const missing = refuseMissing(target, key, index);
    if (missing) return missing;
  }
  const field = target.view.get(key);
  const count = field?.kind === 'scalar' ? 1 : (field?.items.length ?? 0);
  if (indexes.length >= count) return deleteField(target, key, []);
  if (isInherited(target, key)) {
    return overrideField(target, key, (list) =>
      asList(list).filter((_item, at) => !indexes.includes(at)),
    );
  }
  // From the end, so that the positions of the others still hold.
  const descending = [...indexes].sort((a, b) => b - a);
  const path = [...target.path, key];
  return {
    ok: true,
    intents: descending.map((index) => ({ kind: 'delete', path: [...path, index] })),
  };
}

/** Gives an item another position. */
export function moveItem(
  target: Editable,
  key: string,
  index: number,
  to: number,
): FieldEdit | Refused {
  const missing = refuseMissing(target, key, index) ?? refuseMissing(target, key, to);
  if (missing) return missing;
  if (isInherited(target, key)) {
    return overrideField(target, key, (list) => reorder(asList(list), index, to));
  }
  const path = [...target.path, key, index];
  return { ok: true, intents: index === to ? [] : [moveEntry(path, to)] };
}

export function asList(value: YamlValue): readonly YamlValue[] {
  if (isList(value)) return value;
  return value === null ? [] : [value];
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

function refuseShape(
  { service, path }: Editable,
  key: string,
  field: YamlView | undefined,
): Refused | undefined {
  if (field?.kind !== 'map') return undefined;
  return refuse(
    'not-a-list',
    `“${key}” of ${service.name} is written as a map, so no item can be added to it. Change it in the text.`,
    [...path, key],
  );
}

function refuseMissing(
  { service, path, view }: Editable,
  key: string,
  index: number,
): Refused | undefined {
  const field = view.get(key);
  const found =
    field?.kind === 'scalar'
      ? index === 0
      : field?.kind === 'seq' && field.item(index) !== undefined;
  if (found) return undefined;
  return refuse('no-such-item', `“${key}” of ${service.name} has no entry number ${index + 1}.`, [
    ...path,
    key,
  ]);
}
