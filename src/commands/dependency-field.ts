import type { YamlValue } from '../text/intent.ts';
import type { Refused } from '../text/refusal.ts';
import { type FieldEdit, isInherited, overrideField, writeField } from './field-edit.ts';
import type { Editable } from './find-editable.ts';
import { appendItem } from './list-field.ts';
import { setAt } from './set-at.ts';

const KEY = 'depends_on';
const STARTED = 'service_started';

/** Adds a dependency in the form that is there; the list becomes a map only if a condition needs it. */
export function addDependency(
  target: Editable,
  to: string,
  condition: string | undefined,
): FieldEdit | Refused {
  const form = target.view.get(KEY)?.kind ?? 'null';
  const needsMap = condition !== undefined && condition !== STARTED;
  if (form !== 'map') {
    return needsMap ? writeMap(target, to, condition) : appendItem(target, KEY, to);
  }
  const value = { condition: condition ?? STARTED };
  if (isInherited(target, KEY)) return writeMap(target, to, value.condition);
  return { ok: true, intents: [setAt([...target.service.path, KEY, to], value)] };
}

/** Gives a dependency a condition; one without needs no map. */
export function changeCondition(
  target: Editable,
  to: string,
  condition: string,
): FieldEdit | Refused {
  const form = target.view.get(KEY)?.kind;
  if (form !== 'map') {
    return condition === STARTED ? { ok: true, intents: [] } : writeMap(target, to, condition);
  }
  if (isInherited(target, KEY)) return writeMap(target, to, condition);
  return {
    ok: true,
    intents: [setAt([...target.service.path, KEY, to, 'condition'], condition)],
  };
}

/** The whole field as a map, every other dependency as it was. */
function writeMap(target: Editable, to: string, condition: string): FieldEdit | Refused {
  const field = target.view.get(KEY);
  if (field?.kind === 'map') {
    return overrideField(target, KEY, (map) => ({ ...entriesOf(map), [to]: { condition } }));
  }
  const others = target.service.dependsOn.map(({ value }) => value.service);
  const value: YamlValue = Object.fromEntries(
    [...new Set([...others, to])].map((name) => [
      name,
      { condition: name === to ? condition : STARTED },
    ]),
  );
  return isInherited(target, KEY)
    ? overrideField(target, KEY, () => value)
    : writeField(target, KEY, value);
}

function entriesOf(value: YamlValue): { readonly [key: string]: YamlValue } {
  return isMap(value) ? value : {};
}

function isMap(value: YamlValue): value is { readonly [key: string]: YamlValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
