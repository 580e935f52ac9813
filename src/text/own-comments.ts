import { blockRange } from './block-lines.ts';
import { commentsOf } from './comments.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { YamlPath } from './yaml-path.ts';

/** The comments above, beside and inside the entry at `path`: those that go when it is deleted. */
export function ownComments(tree: SyntaxTree, path: YamlPath): readonly string[] {
  const entry = tree.entryAt(path);
  if (!entry || entry.flow) return [];
  const { from, to } = blockRange(tree.text, entry);
  return commentsOf(tree.text.slice(from, to));
}
