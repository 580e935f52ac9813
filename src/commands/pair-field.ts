import { type Pair, pairForm } from '../compose/fields/pairs.ts';
import type { YamlValue } from '../text/intent.ts';
import { moveEntry } from '../text/move-entry.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { reorder } from '../text/reorder.ts';
import { copyValue } from './copy-value.ts';
import {
  deleteField,
  type FieldEdit,
  isInherited,
  overrideField,
  writeField,
} from './field-edit.ts';
import type { Editable } from './find-editable.ts';
import { appendItem, moveItem, removeItems, replaceItem } from './list-field.ts';
import { setAt } from './set-at.ts';

/** Gives `name` a value in a field that is a list of `name=value` or a map; keeps the form that is there. */
export function setPair(
  target: Editable,
  key: string,
  name: string,
  value: string | undefined,
): FieldEdit | Refused {
  const field = target.view.get(key);
  const form = field?.kind ?? 'null';
  if (form === 'scalar') return refuseShape(target, key);
  if (form === 'seq' || (form === 'null' && isListElsewhere(target, key))) {
    const index = pairIndexes(target, key, name).at(-1);
    return index === undefined
      ? appendItem(target, key, pairForm(key).print({ name, value }))
      : replaceItem(target, key, index, reprint(target, key, index, { name, value }));
  }
  const written = value ?? null;
  if (isInherited(target, key) && form === 'map') {
    return overrideField(target, key, (map) => ({ ...asMap(map), [name]: written }));
  }
  if (form === 'null') return writeField(target, key, { [name]: written }, 'single');
  const path = [...target.path, key, name];
  return { ok: true, intents: [setAt(path, written, 'single')] };
}

/** Takes `name` out; the last pair takes the field along. */
export function removePair(target: Editable, key: string, name: string): FieldEdit | Refused {
  const { service, view } = target;
  const field = view.get(key);
  if (field?.kind === 'seq') {
    const indexes = pairIndexes(target, key, name);
    return indexes.length === 0
      ? refuseMissing(target, key, name)
      : removeItems(target, key, indexes);
  }
  if (field?.kind !== 'map' || !field.get(name)) return refuseMissing(target, key, name);
  if (isInherited(target, key)) {
    return overrideField(target, key, (map) =>
      Object.fromEntries(Object.entries(asMap(map)).filter(([other]) => other !== name)),
    );
  }
  const path = [...target.path, key, name];
  if (!target.doc.syntax.has(path)) {
    return refuse(
      'inherited-value',
      `${name} in “${key}” of ${service.name} comes from an anchor by a merge key. Take it out at the anchor, or give it another value here.`,
      path,
    );
  }
  if (field.entries.length === 1) return deleteField(target, key, {});
  return { ok: true, intents: [{ kind: 'delete', path }] };
}

/** Gives a pair another name in its place. */
export function renamePair(
  target: Editable,
  key: string,
  from: string,
  to: string,
): FieldEdit | Refused {
  const { service, view } = target;
  const field = view.get(key);
  const taken = field?.kind === 'map' ? field.get(to) : pairIndexes(target, key, to).at(0);
  if (taken !== undefined) {
    return refuse('pair-exists', `“${key}” of ${service.name} already has ${to}.`, [
      ...target.path,
      key,
    ]);
  }
  if (field?.kind === 'seq') {
    const index = pairIndexes(target, key, from).at(-1);
    if (index === undefined) return refuseMissing(target, key, from);
    const { value } = pairForm(key).parse(field.item(index)?.string ?? '');
    return replaceItem(target, key, index, reprint(target, key, index, { name: to, value }));
  }
  if (field?.kind !== 'map' || !field.get(from)) return refuseMissing(target, key, from);
  const path = [...target.path, key, from];
  const renamed = (map: YamlValue) =>
    Object.fromEntries(
      Object.entries(asMap(map)).map(([name, value]) => [name === from ? to : name, value]),
    );
  if (isInherited(target, key)) return overrideField(target, key, renamed);
  if (!target.doc.syntax.has(path)) return writeOutMerge(target, key, renamed);
  return { ok: true, intents: [{ kind: 'rename-key', path, key: to }] };
}

/** Gives a pair the position of another one, whose neighbours make room. */
export function movePair(
  target: Editable,
  key: string,
  name: string,
  to: string,
): FieldEdit | Refused {
  const { doc, service, view } = target;
  const field = view.get(key);
  if (field?.kind === 'seq') {
    const [from, place] = [name, to].map((each) => pairIndexes(target, key, each).at(-1));
    if (from === undefined) return refuseMissing(target, key, name);
    return place === undefined
      ? refuseMissing(target, key, to)
      : moveItem(target, key, from, place);
  }
  if (field?.kind !== 'map' || !field.get(name)) return refuseMissing(target, key, name);
  if (!field.get(to)) return refuseMissing(target, key, to);
  if (isInherited(target, key)) {
    return overrideField(target, key, (map) => {
      const pairs = Object.entries(asMap(map));
      const [from = 0, place = 0] = [name, to].map((each) =>
        pairs.findIndex(([other]) => other === each),
      );
      return Object.fromEntries(reorder(pairs, from, place));
    });
  }
  const path = [...target.path, key];
  const merged = [name, to].find((each) => !doc.syntax.has([...path, each]));
  if (merged !== undefined) {
    return refuse(
      'inherited-value',
      `${merged} in “${key}” of ${service.name} comes from an anchor by a merge key, so it has no position of its own here.`,
      path,
    );
  }
  const place = field.ownKeys.indexOf(to);
  return {
    ok: true,
    intents: name === to ? [] : [moveEntry([...path, name], place)],
  };
}

/** Takes the merge key out of a map and writes what came by it, with `change` made to it; own lines stay. */
function writeOutMerge(
  target: Editable,
  key: string,
  change: (value: YamlValue) => { readonly [key: string]: YamlValue },
): FieldEdit | Refused {
  const override = overrideField(target, key, change);
  const field = target.view.get(key);
  const copy = field && copyValue(field);
  if (!override.ok || copy === undefined) return override;
  const path = [...target.path, key];
  const own = new Set(field?.ownKeys);
  const inherited = Object.entries(change(copy)).filter(([name]) => !own.has(name));
  return {
    ...override,
    intents: [
      ...inherited.map(([name, value]) => setAt([...path, name], value, 'single')),
      { kind: 'delete', path: [...path, '<<'] },
    ],
  };
}

/** Where the list form has `name`; more than once if it is repeated. */
function pairIndexes({ view }: Editable, key: string, name: string): readonly number[] {
  return (view.get(key)?.items ?? []).flatMap((item, index) =>
    item.string !== undefined && pairForm(key).parse(item.string).name === name ? [index] : [],
  );
}

/** A pair in the place of an item of the list form, parted as that one is. */
function reprint({ view }: Editable, key: string, index: number, pair: Pair): string {
  return pairForm(key).print(pair, view.get(key)?.item(index)?.string);
}

/** Whether the other services of the file write this field as a list. */
function isListElsewhere({ doc, within }: Editable, key: string): boolean {
  const forms = [...doc.services.values()].map(
    ({ path }) => doc.syntax.view([...path, ...within, key])?.kind,
  );
  const lists = forms.filter((form) => form === 'seq').length;
  return lists > forms.filter((form) => form === 'map').length;
}

function asMap(value: YamlValue): { readonly [key: string]: YamlValue } {
  return isMap(value) ? value : {};
}

function isMap(value: YamlValue): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuseShape({ service, path }: Editable, key: string): Refused {
  return refuse(
    'not-pairs',
    `“${key}” of ${service.name} is neither a list nor a map, so nothing can be added to it. Mend it in the text.`,
    [...path, key],
  );
}

function refuseMissing({ service, path }: Editable, key: string, name: string): Refused {
  return refuse('no-such-pair', `“${key}” of ${service.name} has no ${name}.`, [...path, key]);
}
