import { isMap } from 'yaml';
import { leadStart } from './block-lines.ts';
import type { Model, ModelEntry } from './document-model.ts';
import { type Plan, planned } from './edit-plan.ts';
import { lookUp } from './intended-model.ts';
import type { Rewriting } from './intent.ts';
import { isFirstOnLine } from './lines.ts';
import { linesAt } from './moved-lines.ts';
import { keyName } from './own-entries.ts';
import { type Refused, refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { noSuch, quotePath } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';

export interface Sharing {
  /** The map that they are copied from. */
  readonly from: YamlPath;
  readonly keys: readonly string[];
  /** Of the new root entry. */
  readonly key: string;
  readonly anchor: string;
  /** The root entry that it stands before. */
  readonly before: string;
}

/** A new entry of the root map that has an anchor and a copy of some entries of another map. */
export function shareEntries(sharing: Sharing): Rewriting {
  return {
    kind: 'rewrite',
    path: [],
    plan: (tree) => planShare(tree, sharing),
    intend: (model) => shareIn(model, sharing, lookUp(model, sharing.from)),
  };
}

/** As the entries are written, comments too. */
function planShare(tree: SyntaxTree, { from, keys, anchor, key, before }: Sharing): Plan {
  const root = tree.document?.contents ?? null;
  const holder = tree.entryAt(from);
  const next = tree.entryAt([before]);
  if (!holder || !next) return noSuch(from);
  if (!isMap(root) || root.flow || !isFirstOnLine(tree.text, next.head)) return cannotShare(from);
  const column = tree.style.mapIndent;
  const bodies: string[] = [];
  for (const entry of tree.indexOf(holder.value).entries) {
    if (!entry.key || !keys.includes(keyName(entry.key))) continue;
    const lines = linesAt(tree.text, entry, column);
    if (lines === undefined) return cannotShare(from);
    bodies.push(lines);
  }
  const at = leadStart(tree.text, next);
  const gap = '\n'.repeat(tree.style.rootGap);
  const insert = `${key}: &${anchor}\n${bodies.join('\n')}\n${gap}`;
  return planned([], { from: at, to: at, insert });
}

function cannotShare(path: YamlPath): Refused {
  return refuse(
    'cannot-share',
    `${quotePath(path)} does not have each setting on lines of its own, so they cannot be moved from here. Write them so in the text first.`,
    path,
  );
}

/** The root model with that entry. */
function shareIn(root: Model, sharing: Sharing, source: Model | undefined): Model {
  if (root.shape !== 'map' || source?.shape !== 'map') return root;
  const entries = source.entries.filter(({ name }) => sharing.keys.includes(name));
  const value: Model = { ...source, anchor: sharing.anchor, tag: undefined, entries };
  const added: ModelEntry = {
    name: sharing.key,
    key: `s:${sharing.key}`,
    props: '',
    value,
    fresh: true,
  };
  return { ...root, entries: [...root.entries, added] };
}
