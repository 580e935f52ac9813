import { isMap } from 'yaml';
import { blockEnd } from './block-lines.ts';
import type { Model } from './document-model.ts';
import { type Plan, planned } from './edit-plan.ts';
import { updateModel } from './intended-model.ts';
import type { Rewriting } from './intent.ts';
import { isFirstOnLine, lineAt, lineEnd, lineStart } from './lines.ts';
import { keyName, type OwnEntry } from './own-entries.ts';
import { refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { SourceRange } from './text-edit.ts';
import { noSuch, quotePath } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';

/** The entries of the map at `path` in the order of `keys`, which are all of them, each with its comments. */
export function reorderEntries(path: YamlPath, keys: readonly string[]): Rewriting {
  return {
    kind: 'rewrite',
    path,
    plan: (tree) => planReorder(tree, path, keys),
    intend: (model) => updateModel(model, path, (map) => reorderIn(map, keys)),
  };
}

/**
 * Plans another order of the entries of the map at `path`. Each moves with the comments above it;
 * blank lines between entries stay where they are, so that the rhythm of the file stays.
 */
function planReorder(tree: SyntaxTree, path: YamlPath, keys: readonly string[]): Plan {
  const node = path.length === 0 ? tree.document?.contents : tree.entryAt(path)?.value;
  if (!node || !isMap(node)) return noSuch(path);
  const { entries } = tree.indexOf(node);
  const names = entries.map(({ key }) => (key ? keyName(key) : ''));
  const isWhole = keys.length === names.length && keys.every((key) => names.includes(key));
  const tall = entries.every((entry) => !entry.flow && isFirstOnLine(tree.text, entry.head));
  if (!isWhole || new Set(keys).size < names.length || !tall) {
    return refuse(
      'cannot-reorder',
      `The entries of ${quotePath(path)} do not stand each on lines of its own, so their order cannot be changed here.`,
      path,
    );
  }
  const slots = entries.map((entry, index) => slotOf(tree.text, entry, entries[index - 1]));
  const edits = keys.flatMap((key, index) => {
    const slot = slots[index];
    const from = slots[names.indexOf(key)];
    return slot && from ? [{ ...slot, insert: tree.text.slice(from.from, from.to) }] : [];
  });
  return planned(path, ...edits);
}

/** The lines that move with an entry: from the first comment behind the entry before it to its own end. */
function slotOf(text: string, entry: OwnEntry, before: OwnEntry | undefined): SourceRange {
  const own = lineStart(text, entry.head);
  const to = blockEnd(text, entry);
  let from = before ? Math.min(blockEnd(text, before) + 1, own) : firstLead(text, own);
  while (from < own && lineAt(text, from).kind === 'blank') from = lineEnd(text, from) + 1;
  return { from, to };
}

/** Where the comments above the first entry begin: behind the line of its key. */
function firstLead(text: string, own: number): number {
  let from = own;
  while (from > 0) {
    const above = lineAt(text, lineStart(text, from - 1));
    if (above.kind === 'content') break;
    from = above.from;
  }
  return from;
}

/** The model with the entries at `path` in another order. */
function reorderIn(map: Model, keys: readonly string[]): Model {
  if (map.shape !== 'map') return map;
  const entries = keys.flatMap((key) => map.entries.find(({ name }) => name === key) ?? []);
  return { ...map, entries };
}
