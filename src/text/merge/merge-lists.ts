import { diffIndices } from 'node-diff3';
import type { Model } from '../document-model.ts';
import type { ItemName, Side, Trio } from './merge-rules.ts';
import { print, toValue } from './model-facts.ts';

/** The items of a list under the names by which the three texts call them. */
type Named = ReadonlyMap<string, Side>;

/**
 * The list that both sides together mean, or undefined where each has put it in another order.
 * Theirs gives the order; what ours added follows the item that it follows there.
 */
export function mergeLists(
  trio: Trio,
  nameOf: ItemName,
  mergeItem: (item: Trio) => Model | undefined,
): readonly Model[] | undefined {
  const base = nameItems(trio.base, nameOf);
  const ours = nameChanged(base, nameItems(trio.ours, nameOf));
  const theirs = nameChanged(base, nameItems(trio.theirs, nameOf));
  const gone = ({ path }: Side): Side => ({ model: undefined, path });
  const order = mergeOrder([...base.keys()], [...ours.keys()], [...theirs.keys()]);
  return order?.flatMap((name) => {
    const item = mergeItem({
      base: base.get(name) ?? gone(trio.base),
      ours: ours.get(name) ?? gone(trio.ours),
      theirs: theirs.get(name) ?? gone(trio.theirs),
    });
    return item ? [item] : [];
  });
}

/** Equal names are numbered, so that each item has one of its own. */
function nameItems({ model, path }: Side, nameOf: ItemName): Named {
  const named = new Map<string, Side>();
  for (const [index, item] of (model?.shape === 'seq' ? model.items : []).entries()) {
    const value = toValue(item);
    const plain = (value === undefined ? undefined : nameOf(value)) ?? print(item);
    let name = plain;
    for (let count = 2; named.has(name); count++) name = `${plain} (${count})`;
    named.set(name, { model: item, path: [...path, index] });
  }
  return named;
}

/** An item that stands where another was is that one, changed: it gets its name. */
function nameChanged(base: Named, side: Named): Named {
  const [before, after] = [[...base.keys()], [...side.keys()]];
  const renamed = new Map<string, string>();
  for (const { buffer1, buffer2 } of diffIndices(before, after)) {
    if (buffer1[1] !== buffer2[1]) continue;
    for (const [offset, old] of before.slice(buffer1[0], buffer1[0] + buffer1[1]).entries()) {
      const fresh = after[buffer2[0] + offset];
      if (fresh !== undefined && !side.has(old) && !base.has(fresh)) renamed.set(fresh, old);
    }
  }
  return new Map([...side].map(([name, item]) => [renamed.get(name) ?? name, item]));
}

/** All names in the order of the side that changed it; undefined if each side has another order. */
function mergeOrder(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] | undefined {
  const oursMoved = isMoved(base, ours);
  if (oursMoved && isMoved(base, theirs) && isMoved(ours, theirs)) return undefined;
  const [first, second] = oursMoved ? [ours, theirs] : [theirs, ours];
  return addBehind(first, second, new Set(base));
}

function isMoved(before: readonly string[], after: readonly string[]): boolean {
  const stayed = after.filter((name) => before.includes(name));
  const kept = before.filter((name) => after.includes(name));
  return stayed.some((name, index) => name !== kept[index]);
}

/** `first`, and each name of `second` that it lacks, behind its predecessor and what `first` itself added there. */
function addBehind(
  first: readonly string[],
  second: readonly string[],
  base: ReadonlySet<string>,
): readonly string[] {
  const order = [...first];
  for (const [index, name] of second.entries()) {
    if (order.includes(name)) continue;
    const before = second.slice(0, index).findLast((other) => order.includes(other));
    let at = before === undefined ? 0 : order.indexOf(before) + 1;
    while (at < order.length && isAddedBy(order[at], first, base)) at++;
    order.splice(at, 0, name);
  }
  return order;
}

function isAddedBy(
  name: string | undefined,
  names: readonly string[],
  base: ReadonlySet<string>,
): boolean {
  return name !== undefined && names.includes(name) && !base.has(name);
}
