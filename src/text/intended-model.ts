import {
  freshEntry,
  freshModel,
  type Model,
  type ModelEntry,
  NULL_MODEL,
} from './document-model.ts';
import type { Intent, YamlValue } from './intent.ts';
import { exactText, isList, isRecord } from './print-value.ts';
import type { YamlPath } from './yaml-path.ts';

/** The model after an intent. The text plays no part in it: it is what the edited text is checked against. */
export function applyIntent(model: Model, intent: Intent, named: ReadonlySet<string>): Model {
  switch (intent.kind) {
    case 'set':
      return setAt(model, intent.path, intent.value);
    case 'delete':
      return deleteAt(model, intent.path, intent.prune === true, named);
    case 'rename-key':
      return renameAt(model, intent.path, intent.key);
    case 'rewrite':
      return intent.intend(model);
    case 'insert-item':
      return updateModel(model, intent.path, (old) => insertAt(old, intent.index, intent.value));
  }
}

/** Changes the value at `path`, making what is missing on the way. */
export function updateModel(model: Model, path: YamlPath, change: (old: Model) => Model): Model {
  const [step, ...rest] = path;
  if (step === undefined) return change(model);
  const { anchor, tag } = model;
  if (typeof step === 'number') {
    const items = model.shape === 'seq' ? [...model.items] : [];
    items[step] = updateModel(items[step] ?? NULL_MODEL, rest, change);
    const fresh = model.shape === 'seq' && model.fresh;
    return { shape: 'seq', items, anchor, tag, fresh };
  }
  const entries = model.shape === 'map' ? model.entries : [];
  const known = entries.some((entry) => entry.name === step);
  const next = known
    ? entries.map((entry) =>
        entry.name === step ? { ...entry, value: updateModel(entry.value, rest, change) } : entry,
      )
    : [...entries, freshEntry(step, updateModel(NULL_MODEL, rest, change))];
  const fresh = model.shape === 'map' && model.fresh;
  return { shape: 'map', entries: next, anchor, tag, fresh };
}

export function setAt(model: Model, path: YamlPath, value: YamlValue): Model {
  return updateModel(model, path, (old) => {
    if (says(old, value)) return old;
    const next = freshModel(value);
    const tag = next.shape !== 'scalar' && next.shape === old.shape ? old.tag : undefined;
    return { ...next, anchor: old.anchor, tag };
  });
}

/** Whether a model is a value already, so that its tags and spelling stay. */
function says(model: Model, value: YamlValue): boolean {
  if (model.shape === 'seq' && isList(value)) {
    return (
      model.items.length === value.length &&
      model.items.every((item, index) => says(item, value[index] ?? null))
    );
  }
  if (model.shape === 'map' && isRecord(value)) {
    return (
      model.entries.length === Object.keys(value).length &&
      model.entries.every(
        ({ name, key, value: own }) =>
          key !== '<<' && Object.hasOwn(value, name) && says(own, value[name] ?? null),
      )
    );
  }
  if (model.shape !== 'scalar' || isList(value) || isRecord(value)) return false;
  return value === null ? model.text === 'null' : sameNumber(model.text, exactText(value));
}

/** `x:0x10` and `x:16` are one number, though not one text. */
function sameNumber(own: string, wanted: string): boolean {
  if (own === wanted) return true;
  if (!own.startsWith('x:') || !wanted.startsWith('x:')) return false;
  const [a, b] = [own.slice(2), wanted.slice(2)];
  if (a.toLowerCase() === b) return true;
  // `true` and `false` are no numbers, and so not the same one.
  return a.trim() !== '' && !Number.isNaN(Number(a)) && Object.is(Number(a), Number(b));
}

function deleteAt(model: Model, path: YamlPath, prune: boolean, named: ReadonlySet<string>): Model {
  const parent = path.slice(0, -1);
  const step = path.at(-1);
  const at = lookUp(model, parent);
  if (step === undefined || !at) return model;
  const left = without(at, step);
  const empty =
    left.shape === 'map'
      ? left.entries.length === 0
      : left.shape === 'seq' && left.items.length === 0;
  const stays = left.anchor !== undefined && named.has(left.anchor);
  if (empty && prune && parent.length > 0 && !stays) return deleteAt(model, parent, true, named);
  return updateModel(model, parent, () => left);
}

/** The model at `path`, if there is one. */
export function lookUp(model: Model, path: YamlPath): Model | undefined {
  let at: Model | undefined = model;
  for (const step of path) {
    if (at?.shape === 'seq' && typeof step === 'number') at = at.items[step];
    else if (at?.shape === 'map') {
      const entries: readonly ModelEntry[] = at.entries;
      at = entries.find((entry) => entry.name === step)?.value;
    } else return undefined;
  }
  return at;
}

function without(model: Model, step: string | number): Model {
  if (model.shape === 'seq') {
    return { ...model, items: model.items.filter((_item, index) => index !== step) };
  }
  if (model.shape !== 'map') return model;
  return { ...model, entries: model.entries.filter((entry) => entry.name !== step) };
}

function renameAt(model: Model, path: YamlPath, key: string): Model {
  const step = path.at(-1);
  return updateModel(model, path.slice(0, -1), (old) =>
    old.shape !== 'map' || step === key
      ? old
      : {
          ...old,
          entries: old.entries.map((entry) =>
            entry.name === step ? { ...entry, name: key, key: `s:${key}` } : entry,
          ),
        },
  );
}

function insertAt(old: Model, index: number | undefined, value: YamlValue): Model {
  const items = old.shape === 'seq' ? old.items : [];
  const at = Math.min(Math.max(index ?? items.length, 0), items.length);
  const { anchor, tag } = old;
  const next = [...items.slice(0, at), freshModel(value), ...items.slice(at)];
  return { shape: 'seq', items: next, anchor, tag, fresh: false };
}
