import { isMap, isScalar, isSeq } from 'yaml';
import type { Plan } from './edit-plan.ts';
import type { Intent } from './intent.ts';
import { isEmptyNode } from './own-entries.ts';
import { refuse } from './refusal.ts';
import { addBelow, planSet } from './set-value.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { quotePath, refuseInherited, walkPath } from './walk-path.ts';

/** Plans a new item for the sequence at `path`, which is made if it is missing or empty. */
export function planInsertItem(
  tree: SyntaxTree,
  intent: Extract<Intent, { kind: 'insert-item' }>,
): Plan {
  const { path, index, value } = intent;
  // The step below the sequence makes the walk refuse aliases and single values on the way.
  const walked = walkPath(tree, [...path, 0]);
  if (!walked.ok) return walked;
  if (walked.entries.length < path.length) {
    const inherited = refuseInherited(tree, path);
    if (inherited) return inherited;
    const { kind: _kind, index: _index, ...rest } = intent;
    return planSet(tree, { ...rest, kind: 'set', value: [value] });
  }
  const holder = tree.entryAt(path);
  const node = path.length === 0 ? (tree.document?.contents ?? null) : (holder?.value ?? null);
  if (isMap(node) || (isScalar(node) && !isEmptyNode(node) && node.value !== null)) {
    return refuse('not-a-list', `${quotePath(path)} is not a list.`, path);
  }
  const count = isSeq(node) ? node.items.length : 0;
  return addBelow(tree, path, Math.min(Math.max(index ?? count, 0), count), value, intent);
}
