import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { refuseAnchored } from './delete-entry.ts';
import { type Plan, planned } from './edit-plan.ts';
import { habitsAt } from './habits-at.ts';
import { insertEntry, keyPosition } from './insert-entry.ts';
import type { Intent, YamlValue } from './intent.ts';
import { listToMap } from './list-to-map.ts';
import { isEmptyNode } from './own-entries.ts';
import { isList, isRecord } from './print-value.ts';
import { replaceValue } from './replace-value.ts';
import { sameValue } from './same-value.ts';
import { setRoot } from './set-root.ts';
import { splitSet } from './split-set.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { noSuch, refuseInherited, walkPath } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';

export type SetIntent = Extract<Intent, { kind: 'set' }>;

/** Plans a value at a path: replaces what is there, or adds it with the parents that are missing. */
export function planSet(tree: SyntaxTree, intent: SetIntent): Plan {
  const { path, value } = intent;
  const walked = walkPath(tree, path);
  if (!walked.ok) return walked;
  const depth = walked.entries.length;
  const node = walked.node;
  if (depth === path.length) {
    if (!isAlias(node) && sameValue(node, value)) return planned(path);
    const split = splitSet(node, path, value);
    if (split) return { ok: true, split };
    const entry = walked.entries.at(-1);
    if (!entry) return setRoot(tree, value, intent.quote);
    const kept = sameKind(node, value);
    const used = refuseAnchored(tree, entry, path, { keepsOwn: kept });
    if (used) return used;
    const habits = siblingHabits(tree, intent);
    const edits = listToMap(tree.text, entry, value, habits);
    return planned(path, ...(edits ?? replaceValue(tree.text, entry, value, habits)));
  }
  for (let length = depth + 1; length < path.length; length++) {
    const inherited = refuseInherited(tree, path.slice(0, length));
    if (inherited) return inherited;
  }
  const step = path[depth];
  const added = nest(path.slice(depth + 1), value);
  if (step === undefined || added === undefined) return noSuch(path);
  return addBelow(tree, path.slice(0, depth), step, added, intent);
}

/** Adds `step` with its value to the collection (or to the nothing) at `container`. */
export function addBelow(
  tree: SyntaxTree,
  container: YamlPath,
  step: string | number,
  value: YamlValue,
  intent: Pick<SetIntent, 'order' | 'quote'>,
): Plan {
  const holder = tree.entryAt(container);
  const node = holder ? holder.value : (tree.document?.contents ?? null);
  const { entries } = tree.indexOf(node);
  if (typeof step === 'number' && step > entries.length) return noSuch([...container, step]);
  if (entries.length === 0 || (!isMap(node) && !isSeq(node))) {
    const content = typeof step === 'number' ? [value] : Object.fromEntries([[step, value]]);
    if (!holder) return setRoot(tree, content, intent.quote);
    const habits = siblingHabits(tree, { ...intent, path: container });
    return planned(container, ...replaceValue(tree.text, holder, content, habits, true));
  }
  const position =
    typeof step === 'number'
      ? { after: entries[step - 1] }
      : keyPosition(entries, step, intent.order);
  const added = typeof step === 'number' ? { value } : { key: step, value };
  const habits = habitsAt(tree, entries, intent.quote);
  return planned(container, ...insertEntry(tree.text, entries, position, added, habits));
}

/** The habits of what stands beside the entry at the path. */
export function siblingHabits(tree: SyntaxTree, intent: Pick<SetIntent, 'path' | 'quote'>) {
  const holder = tree.entryAt(intent.path.slice(0, -1));
  const node = holder ? holder.value : (tree.document?.contents ?? null);
  const own = tree.entryAt(intent.path);
  const siblings = tree.indexOf(node).entries.filter((entry) => entry !== own);
  return habitsAt(tree, siblings, intent.quote);
}

function sameKind(node: ParsedNode | null, value: YamlValue): boolean {
  if (isMap(node)) return isRecord(value);
  if (isSeq(node)) return isList(value);
  if (isScalar(node) && !isEmptyNode(node)) return !isRecord(value) && !isList(value);
  return true;
}

/** `value` below the keys of `rest`; undefined where a list would begin at another item than the first. */
function nest(rest: YamlPath, value: YamlValue): YamlValue | undefined {
  return rest.reduceRight<YamlValue | undefined>((inner, step) => {
    if (inner === undefined || (typeof step === 'number' && step > 0)) return undefined;
    return typeof step === 'number' ? [inner] : Object.fromEntries([[step, inner]]);
  }, value);
}
