import { isAlias, isMap, isSeq, type ParsedNode } from 'yaml';
import type { Intent, YamlValue } from './intent.ts';
import { isMergeKey, keyName, ownEntries } from './own-entries.ts';
import { isList, isRecord } from './print-value.ts';
import { sameValue } from './same-value.ts';
import type { YamlPath } from './yaml-path.ts';

/**
 * A new map or list over an old one as the smallest steps from the one to the other,
 * so that entries that stay keep their text and comments. Undefined where nothing stays.
 */
export function splitSet(
  node: ParsedNode | null,
  path: YamlPath,
  value: YamlValue,
): readonly Intent[] | undefined {
  if (isMap(node) && isRecord(value)) return splitMap(node, path, value);
  if (isSeq(node) && isList(value)) return splitList(node, path, value);
  return undefined;
}

function splitMap(
  node: ParsedNode,
  path: YamlPath,
  value: { readonly [key: string]: YamlValue },
): readonly Intent[] | undefined {
  const entries = ownEntries(node);
  if (entries.some(({ key }) => !key || isAlias(key) || isMergeKey(key) || 'items' in key)) {
    return undefined;
  }
  const old = entries.flatMap(({ key }) => (key ? [keyName(key)] : []));
  if (new Set(old).size < old.length) return undefined;
  const wanted = Object.keys(value);
  if (!old.some((name) => Object.hasOwn(value, name))) return undefined;
  const sets = Object.entries(value).map(([key, item]): Intent => {
    return { kind: 'set', path: [...path, key], value: item, order: wanted };
  });
  const deletes = old
    .filter((name) => !Object.hasOwn(value, name))
    .map((name): Intent => ({ kind: 'delete', path: [...path, name] }));
  return [...sets, ...deletes];
}

function splitList(
  node: ParsedNode,
  path: YamlPath,
  value: readonly YamlValue[],
): readonly Intent[] | undefined {
  const old = ownEntries(node).map((entry) => entry.value);
  if (old.length === 0 || value.length === 0 || old.length * value.length > 250_000) {
    return undefined;
  }
  const same = longestCommon(old, value);
  // In brackets, stepping from item to item keeps the brackets.
  if (same.length === 0 && old.length !== value.length && !isFlow(node)) return undefined;
  const steps: Intent[] = [];
  let at = 0;
  let next = 0;
  let index = 0;
  // Walks both lists from one common item to the next; `index` is the place in the list as edited so far.
  for (const [ownStop, newStop] of [...same, [old.length, value.length] as const]) {
    for (; at < ownStop && next < newStop; at++, next++, index++) {
      steps.push({ kind: 'set', path: [...path, index], value: value[next] ?? null });
    }
    for (; at < ownStop; at++) steps.push({ kind: 'delete', path: [...path, index] });
    for (; next < newStop; next++, index++) {
      steps.push({ kind: 'insert-item', path, index, value: value[next] ?? null });
    }
    at = ownStop + 1;
    next = newStop + 1;
    index++;
  }
  return steps;
}

function isFlow(node: ParsedNode): boolean {
  return isSeq(node) && node.flow === true;
}

/** Pairs of positions of a longest common subsequence. */
function longestCommon(
  old: readonly (ParsedNode | null)[],
  value: readonly YamlValue[],
): readonly (readonly [number, number])[] {
  const width = value.length + 1;
  const lengths = new Uint32Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  const equal = (i: number, j: number) => sameValue(old[i] ?? null, value[j] ?? null);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = value.length - 1; j >= 0; j--) {
      lengths[i * width + j] = equal(i, j)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < old.length && j < value.length; ) {
    if (equal(i, j)) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return pairs;
}
