import { isScalar } from 'yaml';
import { type Plan, planned } from './edit-plan.ts';
import { isMergeKey } from './own-entries.ts';
import { refuse } from './refusal.ts';
import { quoted, scalarText } from './scalar-text.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { noSuch, quotePath, refuseInherited, walkPath } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';
import { quoteOf } from './yaml-style.ts';

/** Plans another key for the entry at `path`, in place, in the quotes of the old one. */
export function planRename(tree: SyntaxTree, path: YamlPath, key: string): Plan {
  const walked = walkPath(tree, path);
  if (!walked.ok) return walked;
  const entry = walked.entries[path.length - 1];
  if (!entry) return refuseInherited(tree, path) ?? noSuch(path);
  if (!entry.key || !isScalar(entry.key) || isMergeKey(entry.key)) {
    return refuse(
      'complex-key',
      `${quotePath(path)} is not an entry with a simple name, so it cannot be renamed here. Edit it in the text.`,
      path,
    );
  }
  const target = [...path.slice(0, -1), key];
  if (path.at(-1) === key) return planned(path);
  if (tree.has(target)) {
    return refuse(
      'key-exists',
      `There is already an entry called “${key}” beside ${quotePath(path)}. Choose another name.`,
      target,
    );
  }
  const { from, to } = entry.range(tree.text, 'key');
  const quote = quoteOf(entry.key);
  const insert = quote
    ? quoted(key, quote)
    : scalarText(key, { key: true, flow: entry.flow, needed: tree.style.quote ?? 'double' });
  return { ok: true, edits: [{ from, to, insert }], touched: [path, target] };
}
