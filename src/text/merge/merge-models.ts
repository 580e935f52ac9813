import { freshModel, type Model, type ModelEntry, NULL_MODEL } from '../document-model.ts';
import { isList } from '../print-value.ts';
import { mergeLists } from './merge-lists.ts';
import type { ListRules, MergeRules, Side, Trio } from './merge-rules.ts';
import { entryOf, isSame, toValue } from './model-facts.ts';

/** What both sides together mean: each fact from the side that changed it. Undefined where it is gone. */
export function mergeModels(trio: Trio, rules: MergeRules): Model | undefined {
  const { base, ours, theirs } = trio;
  if (isSame(ours.model, base.model) || isSame(ours.model, theirs.model)) return theirs.model;
  if (isSame(theirs.model, base.model)) return ours.model;
  const inside = mergeInside(trio, rules);
  return inside ?? (rules.decide(trio) === 'ours' ? ours.model : theirs.model);
}

/** Goes on fact by fact inside a map or list that both changed. */
function mergeInside(trio: Trio, rules: MergeRules): Model | undefined {
  const { model: ours } = trio.ours;
  const { model: theirs } = trio.theirs;
  if (!ours || !theirs) return undefined;
  const { model: base = NULL_MODEL } = trio.base;
  const anchor = mergeName(base.anchor, ours.anchor, theirs.anchor);
  const tag = mergeName(base.tag, ours.tag, theirs.tag);
  if (!anchor || !tag) return undefined;
  const common = { anchor: anchor.name, tag: tag.name, fresh: true };
  if (ours.shape === 'map' && theirs.shape === 'map') {
    return { ...common, shape: 'map', entries: mergeEntries(trio, rules) };
  }
  if (ours.shape === 'seq' && theirs.shape === 'seq') {
    const named = rules.identify(trio.theirs.path);
    if (named === 'whole') return undefined;
    const items = mergeLists(trio, named, (item) => mergeModels(item, rules));
    return items && { ...common, shape: 'seq', items };
  }
  const maps = allAsMaps(trio, rules);
  return maps && mergeInside(maps, rules);
}

/** The same facts in the form of a map, where one side went over to that form. */
function allAsMaps({ base, ours, theirs }: Trio, rules: ListRules): Trio | undefined {
  if (![ours, theirs].some(({ model }) => model?.shape === 'map')) return undefined;
  const convert = ({ model, path }: Side): Side => {
    if (model?.shape !== 'seq') return { model, path };
    const { anchor, tag } = model;
    const items = toValue({ ...model, anchor: undefined, tag: undefined });
    const map = items !== undefined && isList(items) ? rules.asMap(path, items) : undefined;
    return { model: map ? { ...freshModel(map), anchor, tag } : model, path };
  };
  const trio = { base: convert(base), ours: convert(ours), theirs: convert(theirs) };
  return [trio.ours, trio.theirs].every(({ model }) => model?.shape === 'map') ? trio : undefined;
}

function mergeName(
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
): { readonly name: string | undefined } | undefined {
  if (ours === base || ours === theirs) return { name: theirs };
  return theirs === base ? { name: ours } : undefined;
}

function mergeEntries(trio: Trio, rules: MergeRules): readonly ModelEntry[] {
  const names = [trio.theirs, trio.ours].flatMap(({ model }) =>
    model?.shape === 'map' ? model.entries.map(({ name }) => name) : [],
  );
  return [...new Set(names)].flatMap((name) => {
    const value = mergeModels(below(trio, name), rules);
    const entry = entryOf(trio.theirs.model, name) ?? entryOf(trio.ours.model, name);
    return value && entry ? [{ ...entry, value, fresh: true }] : [];
  });
}

function below({ base, ours, theirs }: Trio, name: string): Trio {
  const step = (side: Side): Side => ({
    model: entryOf(side.model, name)?.value,
    path: [...side.path, name],
  });
  return { base: step(base), ours: step(ours), theirs: step(theirs) };
}
