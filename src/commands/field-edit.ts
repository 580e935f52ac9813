import type { Intent, YamlValue } from '../text/intent.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { copyValue } from './copy-value.ts';
import { deleteOrHide } from './delete-or-hide.ts';
import type { Editable } from './find-editable.ts';
import { type Quote, setAt } from './set-at.ts';

/** Intents for one field of a service, and what the user should know of them. */
export interface FieldEdit {
  readonly ok: true;
  readonly intents: readonly Intent[];
  readonly caution?: string;
}

/** Writes a whole field; on an inherited one this is an override that leaves the anchor alone. */
export function writeField(
  { path, order }: Editable,
  key: string,
  value: YamlValue,
  quote?: Quote,
): FieldEdit {
  return { ok: true, intents: [setAt([...path, key], value, quote, order)] };
}

/** Takes a field away, or writes `empty` over one that is or would then be inherited. */
export function deleteField(target: Editable, key: string, empty: YamlValue = null): FieldEdit {
  const { doc, view } = target;
  const path = [...target.path, key];
  if (!view.get(key)) return { ok: true, intents: [] };
  if (!doc.syntax.has(path)) return writeField(target, key, empty);
  const emptied = view.ownKeys.length === 1 ? emptyHolder(target) : undefined;
  return { ok: true, intents: [emptied ?? deleteOrHide(doc.syntax, path, empty)] };
}

/**
 * Takes away a field that says nothing when it is empty: an own value gives way to the inherited one,
 * and what is inherited alone stays.
 */
export function dropField(target: Editable, key: string): FieldEdit | Refused {
  const { doc, service, view } = target;
  const path = [...target.path, key];
  if (!view.get(key)) return { ok: true, intents: [] };
  if (doc.syntax.has(path)) {
    return { ok: true, intents: [{ kind: 'delete', path }] };
  }
  return refuse(
    'inherited-field',
    `“${key}” of ${service.name} comes from an anchor, so it cannot be emptied here. Write another value, or take it out at the anchor.`,
    path,
  );
}

/**
 * What becomes of a map inside a service that loses its last field: it goes too, with the maps around it
 * that held nothing else; a network that is joined stays joined.
 */
function emptyHolder({ doc, service, within }: Editable): Intent | undefined {
  let depth = within.length;
  if (depth === 0) return undefined;
  const holder = (length: number) => [...service.path, ...within.slice(0, length)];
  if (within[0] === 'networks') return setAt(holder(depth), null);
  while (depth > 1 && doc.syntax.view(holder(depth - 1))?.ownKeys.length === 1) depth--;
  return deleteOrHide(doc.syntax, holder(depth), {});
}

/** Whether the field is written elsewhere: its own key is missing, or stands before an alias. */
export function isInherited({ doc, path, view }: Editable, key: string): boolean {
  const field = view.get(key);
  return field !== undefined && (field.origin === 'inherited' || !doc.syntax.has([...path, key]));
}

/** An own copy of an inherited field with `change` made to it. */
export function overrideField(
  target: Editable,
  key: string,
  change: (value: YamlValue) => YamlValue,
  quote?: Quote,
): FieldEdit | Refused {
  const { service, view } = target;
  const field = view.get(key);
  const value = field && copyValue(field);
  if (value === undefined) {
    return refuse(
      'too-large-to-copy',
      `“${key}” of ${service.name} comes from an anchor and is too large to copy. Change it in the text, at its anchor.`,
      [...target.path, key],
    );
  }
  return {
    ...writeField(target, key, change(value), quote),
    caution: `“${key}” of ${service.name} came from an anchor that other services may share. ${service.name} now has its own copy; the anchor is unchanged.`,
  };
}
