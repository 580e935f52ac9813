import {
  type Laid,
  type LaidList,
  type LaidMap,
  saysNothing,
  textOf,
} from '../../compose/overlay/laid.ts';
import { longForm } from '../../compose/overlay/laid-forms.ts';
import { type LayerRule, ruleBelow } from '../../compose/overlay/layer-rules.ts';
import { printItem, printMeaning } from '../../compose/overlay/print-meaning.ts';

/**
 * One thing that two documents do not say alike, named by the keys that lead there. A list of pairs or
 * names counts as the map that it stands for: who writes it knows how the file at hand has it.
 */
export type Difference =
  /** `listed`: the map that holds it is to be written as a list where a file has none yet. */
  | (Place & { readonly kind: 'set'; readonly value: Laid; readonly listed: boolean })
  | (Place & { readonly kind: 'delete' })
  | (Place & { readonly kind: 'rename'; readonly name: string })
  | (Place & { readonly kind: 'add' | 'drop'; readonly item: Laid })
  | (Place & { readonly kind: 'change'; readonly from: Laid; readonly item: Laid });

interface Place {
  readonly path: readonly string[];
  /** The rule of what stands at `path`. */
  readonly rule: LayerRule;
}

/** What has to change in `from` so that it means `to`. */
export function differencesBetween(
  from: Laid,
  to: Laid,
  rule: LayerRule,
  path: readonly string[] = [],
): readonly Difference[] {
  if (printMeaning(from, rule, true) === printMeaning(to, rule, true)) return [];
  const [before, after] = [longForm(from, rule), longForm(to, rule)];
  if (before.kind === 'map' && after.kind === 'map' && !isReplaced(before, after, rule)) {
    return entryDifferences(before, after, rule, path, to.kind === 'list');
  }
  if (before.kind === 'list' && after.kind === 'list' && rule.form !== 'whole') {
    return itemDifferences(before, after, rule, path);
  }
  return [{ kind: 'set', path, rule, value: to, listed: false }];
}

/** Options of one logging driver mean nothing to another. */
function isReplaced(from: LaidMap, to: LaidMap, { form }: LayerRule): boolean {
  const [before, after] = [from, to].map(({ entries }) => textOf(entries.get('driver')));
  return form === 'logging' && before !== after;
}

function entryDifferences(
  from: LaidMap,
  to: LaidMap,
  rule: LayerRule,
  path: readonly string[],
  listed: boolean,
): readonly Difference[] {
  const renamed = findRenames(from, to, rule);
  const come = new Set(renamed.values());
  const keys = new Set([...from.entries.keys(), ...to.entries.keys()]);
  return [...keys].flatMap((key): readonly Difference[] => {
    const [before, after] = [from.entries.get(key), to.entries.get(key)];
    const place = { path: [...path, key], rule: ruleBelow(rule, key) };
    const name = renamed.get(key);
    if (name !== undefined) return [{ ...place, kind: 'rename', name }];
    if (come.has(key) || (rule.fields && saysNothing(before) && saysNothing(after))) return [];
    if (!after) return [{ ...place, kind: 'delete' }];
    if (!before) return [{ ...place, kind: 'set', value: after, listed }];
    return differencesBetween(before, after, place.rule, place.path);
  });
}

/** Keys that are gone while another came that says the same: they keep their place and comments. */
function findRenames(from: LaidMap, to: LaidMap, rule: LayerRule): ReadonlyMap<string, string> {
  const print = (value: Laid, key: string) => printMeaning(value, ruleBelow(rule, key), true);
  const come = new Map(
    [...to.entries].flatMap(([key, value]) =>
      from.entries.has(key) ? [] : [[key, print(value, key)] as const],
    ),
  );
  const renamed = new Map<string, string>();
  if (come.size === 0) return renamed;
  for (const [key, value] of from.entries) {
    if (to.entries.has(key)) continue;
    const own = print(value, key);
    const name = [...come].find(([, other]) => other === own)?.[0];
    if (name === undefined) continue;
    come.delete(name);
    renamed.set(key, name);
  }
  return renamed;
}

function itemDifferences(
  from: LaidList,
  to: LaidList,
  rule: LayerRule,
  path: readonly string[],
): readonly Difference[] {
  const gone = without(from.items, to.items, rule);
  const come = without(to.items, from.items, rule);
  if (gone.length === 0 && come.length === 0) {
    return [{ kind: 'set', path, rule, value: to, listed: false }];
  }
  const changes: Difference[] = [];
  const added = new Set(come);
  for (const item of gone) {
    const next = [...added].find((other) => isSameItem(item, other, { from, to, rule }));
    if (next) {
      added.delete(next);
      changes.push({ kind: 'change', path, rule, from: item, item: next });
    } else changes.push({ kind: 'drop', path, rule, item });
  }
  return [...changes, ...[...added].map((item) => ({ kind: 'add', path, rule, item }) as const)];
}

/** Items of one list that the other does not have, each as often as it is missing. */
function without(
  items: readonly Laid[],
  others: readonly Laid[],
  rule: LayerRule,
): readonly Laid[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const key = printItem(other, rule);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return items.filter((item) => {
    const key = printItem(item, rule);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** An item that is about the same, or stands where the other stood, is that one, changed. */
function isSameItem(
  before: Laid,
  after: Laid,
  lists: { readonly from: LaidList; readonly to: LaidList; readonly rule: LayerRule },
): boolean {
  const { from, to, rule } = lists;
  const name = rule.item?.(before);
  if (name !== undefined && name === rule.item?.(after)) return true;
  return (
    from.items.length === to.items.length && from.items.indexOf(before) === to.items.indexOf(after)
  );
}
