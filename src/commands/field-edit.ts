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
  { service }: Editable,
  key: string,
  value: YamlValue,
  quote?: Quote,
): FieldEdit {
  return { ok: true, intents: [setAt([...service.path, key], value, quote)] };
}

/** Takes a field away, or writes `empty` over one that is or would then be inherited. */
export function deleteField(target: Editable, key: string, empty: YamlValue = null): FieldEdit {
  const { doc, service, view } = target;
  const path = [...service.path, key];
  if (!view.get(key)) return { ok: true, intents: [] };
  if (!doc.syntax.has(path)) return writeField(target, key, empty);
  return { ok: true, intents: [deleteOrHide(doc.syntax, path, empty)] };
}

/** Whether the field is written elsewhere: its own key is missing, or stands before an alias. */
export function isInherited({ doc, service, view }: Editable, key: string): boolean {
  const field = view.get(key);
  return (
    field !== undefined && (field.origin === 'inherited' || !doc.syntax.has([...service.path, key]))
  );
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
      [...service.path, key],
    );
  }
  return {
    ...writeField(target, key, change(value), quote),
    caution: `“${key}” of ${service.name} came from an anchor that other services may share. ${service.name} now has its own copy; the anchor is unchanged.`,
  };
}
