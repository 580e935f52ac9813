import type { ComposeDocument } from '../compose/compose-document.ts';
import { keyOrderWithin } from '../compose/key-order.ts';
import { readCompose } from '../compose/read-compose.ts';
import type { YamlValue } from '../text/intent.ts';
import { type Refused, refuse } from '../text/refusal.ts';
import { composeEdits } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { YamlView } from '../text/yaml-view.ts';
import type { CommandResult } from './command.ts';
import { type FieldEdit, isInherited, overrideField, writeField } from './field-edit.ts';
import { type Editable, findEditable } from './find-editable.ts';
import { planField } from './plan-edit.ts';

/** Where a field stands. */
export interface FieldPlace {
  readonly service: string;
  /** The keys that lead from the service to the map that holds the field, such as `build`; none for its own. */
  readonly within?: readonly string[] | undefined;
}

/**
 * Plans an edit of one field of a service or of a map inside it. A map that is written in a short form
 * or comes from an anchor becomes the service's own first, if the edit changes anything.
 */
export function planWithin(
  doc: ComposeDocument,
  { service, within = [] }: FieldPlace,
  edit: (target: Editable) => FieldEdit | Refused,
  focus: YamlPath = [],
): CommandResult {
  const target = findEditable(doc, service);
  if (!target.ok) return target;
  const holder = enter(target, within);
  const planned = edit(holder);
  if (!planned.ok) return planned;
  const opening = planned.intents.length > 0 ? openMaps(target, within) : undefined;
  if (!opening) return planField(doc, service, planned, [...holder.path, ...focus]);
  const opened = planField(doc, service, opening);
  if (!opened.ok) return opened;
  const inside = planWithin(readCompose(opened.tree), { service, within }, edit, focus);
  if (!inside.ok) return inside;
  const cautions = new Set([opened.caution, inside.caution].filter((text) => text !== undefined));
  return {
    ...inside,
    edits: composeEdits(doc.syntax.text.length, opened.edits, inside.edits),
    ...(cautions.size > 0 && { caution: [...cautions].join(' ') }),
  };
}

/** The map that `within` leads to; an empty one where there is none. */
function enter(target: Editable, within: readonly string[]): Editable {
  if (within.length === 0) return target;
  const path = [...target.service.path, ...within];
  const { syntax } = target.doc;
  const view = syntax.view(path) ?? new YamlView(syntax, null, path, 'own');
  return { ...target, within, path, view, order: keyOrderWithin(within) };
}

/** What makes the outermost map on the way that the service cannot be written into one that it can. */
function openMaps(target: Editable, within: readonly string[]): FieldEdit | Refused | undefined {
  for (const [index, key] of within.entries()) {
    const holder = enter(target, within.slice(0, index));
    const field = holder.view.get(key);
    if (field?.kind === 'map' && !isInherited(holder, key)) continue;
    if (field?.kind === 'map') return overrideField(holder, key, (map) => map);
    const long = longForm(holder, key);
    if (long === undefined) {
      if (!field || field.kind === 'null') continue;
      return refuse(
        'not-a-map',
        `“${key}” of ${target.service.name} is written in a way that leaves no room for this. Mend it in the text.`,
        [...holder.path, key],
      );
    }
    return isInherited(holder, key)
      ? overrideField(holder, key, () => long)
      : writeField(holder, key, long);
  }
  return undefined;
}

/** A field that is written in its short form as the map that says the same. */
function longForm({ within, view }: Editable, key: string): YamlValue | undefined {
  const field = view.get(key);
  const place = [...within, key].join(' ');
  if (place === 'build' && (!field || field.kind === 'null')) return { context: '.' };
  if (place === 'build' && field?.kind === 'scalar') return { context: field.string ?? '.' };
  if (place === 'networks' && field?.kind === 'seq') {
    const names = field.items.flatMap(({ string }) => (string === undefined ? [] : [string]));
    return Object.fromEntries(names.map((name) => [name, null]));
  }
  if (within[0] === 'ulimits' && field?.kind === 'scalar') {
    const limit = field.scalar ?? 0;
    return { soft: limit, hard: limit };
  }
  return undefined;
}
