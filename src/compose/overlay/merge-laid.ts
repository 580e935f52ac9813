import type { LaidName } from './item-names.ts';
import { isNothing, type Laid, type LaidList, type LaidMap, settle, textOf } from './laid.ts';
import { longForm } from './laid-forms.ts';
import { type LayerRule, ruleBelow } from './layer-rules.ts';

/** `over` laid over `base` by a rule. What no rule brings together is as `over` has it. */
export function mergeLaid(base: Laid, over: Laid, rule: LayerRule): Laid {
  if (over.mark === 'override' || rule.form === 'whole') return settle(over);
  if (isNothing(over)) return base;
  if (isNothing(base)) return settle(over);
  const [below, above] = alike(base, over, rule);
  if (below.kind === 'map' && above.kind === 'map') {
    if (rule.form === 'logging' && haveOwnDrivers(below, above)) return settle(above);
    const merged = mergeMaps(below, above, rule);
    return rule.form === 'first-service' ? imageOrBuild(merged, above) : merged;
  }
  if (below.kind === 'list' && above.kind === 'list') return mergeLists(below, above, rule);
  return settle(over);
}

/** Both in the same form where the field may have several; as they are where it cannot be done. */
function alike(base: Laid, over: Laid, rule: LayerRule): readonly [Laid, Laid] {
  const isOne = base.kind === over.kind && base.kind !== 'scalar';
  if (isOne && !(rule.form === 'hosts' && haveClash(base, over))) return [base, over];
  if (base.kind === 'scalar' && over.kind === 'scalar' && rule.form !== 'many') return [base, over];
  return [longForm(base, rule), longForm(over, rule)];
}

/** Whether a host name has two addresses, for which a map has no room. */
function haveClash(base: Laid, over: Laid): boolean {
  if (base.kind !== 'map' || over.kind !== 'map') return false;
  return [...over.entries].some(([name, address]) => {
    const other = base.entries.get(name);
    return other !== undefined && (!textOf(other) || textOf(other) !== textOf(address));
  });
}

/** Options of one driver mean nothing to another. */
function haveOwnDrivers(base: LaidMap, over: LaidMap): boolean {
  const [below, above] = [base, over].map(({ entries }) => textOf(entries.get('driver')));
  return below !== undefined && above !== undefined && below !== above;
}

export function mergeMaps(base: LaidMap, over: LaidMap, rule: LayerRule): LaidMap {
  const entries = new Map(base.entries);
  for (const [key, value] of over.entries) {
    // A variable that is only named takes its value from outside, whatever it is below.
    const below = rule.pairs ? undefined : entries.get(key);
    if (value.mark === 'reset') entries.delete(key);
    else entries.set(key, below ? mergeLaid(below, value, ruleBelow(rule, key)) : settle(value));
  }
  return { ...base, entries, sources: [...over.sources, ...base.sources] };
}

/** Items that are about the same take the places of those below, the others follow. */
function mergeLists(base: LaidList, over: LaidList, rule: LayerRule): LaidList {
  const nameOf: LaidName = rule.item ?? (() => undefined);
  const above = new Map<string, Laid>();
  const added: Laid[] = [];
  const names = new Set(base.items.map(nameOf));
  for (const item of over.items) {
    const name = nameOf(item);
    if (name === undefined || !names.has(name) || above.has(name)) added.push(settle(item));
    else above.set(name, settle(item));
  }
  const placed = new Set<string>();
  const items = base.items.flatMap((item) => {
    const name = nameOf(item);
    const other = name === undefined ? undefined : above.get(name);
    if (name === undefined || !other) return [item];
    if (placed.has(name)) return [];
    placed.add(name);
    return [rule.deep ? mergeLaid(item, other, {}) : other];
  });
  const sources = [...over.sources, ...base.sources];
  return { ...base, items: [...items, ...added], sources };
}

/** What the upper file says of the two is how the service comes about (docker-compose 1.29). */
function imageOrBuild(merged: LaidMap, over: LaidMap): LaidMap {
  const wins = ['image', 'build'].find((key) => over.entries.has(key));
  if (wins === undefined) return merged;
  const entries = new Map(merged.entries);
  entries.delete(wins === 'image' ? 'build' : 'image');
  return { ...merged, entries };
}
