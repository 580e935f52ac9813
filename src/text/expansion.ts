import { isAlias, type ParsedNode } from 'yaml';
import { ownEntries } from './own-entries.ts';
import type { SyntaxTree } from './syntax-tree.ts';

/**
 * How many values a reader would see that follows every alias: `Infinity` where one leads into itself.
 * Counted in one pass over the text, so that a file that expands without end is told from a long one quickly.
 */
export function countExpanded(tree: SyntaxTree): number {
  const sizes = new Map<ParsedNode, number>();
  const measure = (node: ParsedNode | null): number => {
    if (!node) return 1;
    if (isAlias(node)) {
      const target = tree.anchored(node);
      // An anchor stands above its aliases: one that has no size yet is around this alias.
      return target ? (sizes.get(target) ?? Number.POSITIVE_INFINITY) : 1;
    }
    let size = 1;
    for (const entry of ownEntries(node)) {
      size += (entry.key ? measure(entry.key) : 0) + measure(entry.value);
    }
    sizes.set(node, size);
    return size;
  };
  return measure(tree.document?.contents ?? null);
}
