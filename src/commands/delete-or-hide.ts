import type { Intent, YamlValue } from '../text/intent.ts';
import { planIntents } from '../text/plan-intents.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { setAt } from './set-at.ts';

/**
 * Takes a field away. Where a merge key brings the field too, taking the own one away would let that
 * appear again, so `empty` is written over it instead.
 */
export function deleteOrHide(tree: SyntaxTree, path: YamlPath, empty: YamlValue): Intent {
  const intent: Intent = { kind: 'delete', path };
  if (!tree.view(path.slice(0, -1))?.ownKeys.includes('<<')) return intent;
  const planned = planIntents(tree, [intent]);
  return planned.ok && planned.tree.view(path) !== undefined ? setAt(path, empty) : intent;
}
