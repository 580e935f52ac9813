import { isAlias, isMap, isSeq, type ParsedNode } from 'yaml';
import type { SyntaxTree } from './syntax-tree.ts';

/** More values than any file that a person means; files made to exhaust their reader have billions. */
const MOST_VALUES = 500_000;

/** What to tell the user of a text that is endless. */
export const ENDLESS_SENTENCE =
  'The aliases (*name) of this text stand for more values than any tool can read, each for several others. Write out the values that are meant.';

/** Whether following the aliases of a tree would never end, or not in anybody's time. */
export function isEndless(tree: SyntaxTree): boolean {
  return tree.text.includes('*') && countExpanded(tree) > MOST_VALUES;
}

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
    if (isSeq<ParsedNode | null>(node)) {
      for (const item of node.items) size += measure(item);
    } else if (isMap<ParsedNode, ParsedNode | null>(node)) {
      for (const { key, value } of node.items) size += measure(key) + measure(value);
    }
    // Only what has a name can be asked for again.
    if (node.anchor !== undefined) sizes.set(node, size);
    return size;
  };
  return measure(tree.document?.contents ?? null);
}
