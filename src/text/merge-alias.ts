import { isAlias, isMap, isSeq } from 'yaml';
import { leadStart } from './block-lines.ts';
import { type Model, type ModelEntry, NULL_MODEL } from './document-model.ts';
import { type Plan, planned } from './edit-plan.ts';
import { updateModel } from './intended-model.ts';
import type { Rewriting } from './intent.ts';
import { columnOf, isFirstOnLine, lineEnd } from './lines.ts';
import { isMergeKey, type OwnEntry, slotOf } from './own-entries.ts';
import { type Refused, refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';
import { noSuch, quotePath } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';

/** Merges what the anchor `name` stands for into the map at `path`, with comments on lines above. */
export function mergeAlias(path: YamlPath, name: string, comments: readonly string[]): Rewriting {
  return {
    kind: 'rewrite',
    path,
    plan: (tree) => planMerge(tree, path, name, comments),
    intend: (model) => updateModel(model, path, (map) => mergeIn(map, name)),
  };
}

/** Plans a merge key with one more alias, before those that are there: what comes first wins. */
function planMerge(
  tree: SyntaxTree,
  path: YamlPath,
  name: string,
  comments: readonly string[],
): Plan {
  const holder = tree.entryAt(path);
  const map = holder?.value ?? null;
  if (!holder || !isMap(map)) return noSuch(path);
  const { entries } = tree.indexOf(map);
  const merge = entries.find(({ key }) => key !== undefined && isMergeKey(key));
  const edits = merge
    ? joinMerge(tree.text, merge, name, comments)
    : entries[0]
      ? addMerge(tree.text, entries[0], name, comments)
      : fillWithMerge(tree, holder, name, comments);
  return edits ? planned(path, ...edits) : cannotMerge(path);
}

function joinMerge(
  text: string,
  { head, value, flow }: OwnEntry,
  name: string,
  comments: readonly string[],
): readonly TextEdit[] | undefined {
  const above = comments.length === 0 ? [] : aboveLine(text, head, flow, comments);
  if (!value || !above) return undefined;
  const [from, to] = value.range;
  if (isAlias(value)) {
    return [...above, { from, to, insert: `[*${name}, ${text.slice(from, to)}]` }];
  }
  if (!isSeq(value) || !value.flow || value.items.length === 0) return undefined;
  return [...above, { from: from + 1, to: from + 1, insert: `*${name}, ` }];
}

function addMerge(
  text: string,
  first: OwnEntry,
  name: string,
  comments: readonly string[],
): readonly TextEdit[] | undefined {
  if (first.flow) {
    if (comments.length > 0) return undefined;
    return [{ from: first.head, to: first.head, insert: `<<: *${name}, ` }];
  }
  if (!isFirstOnLine(text, first.head)) return undefined;
  const pad = ' '.repeat(columnOf(text, first.head));
  const lines = [...comments, `<<: *${name}`].map((line) => `${pad}${line}\n`).join('');
  const at = leadStart(text, first);
  return [{ from: at, to: at, insert: lines }];
}

/** Into the empty brackets that are left when all else has gone. */
function fillWithMerge(
  { text, style }: SyntaxTree,
  holder: OwnEntry,
  name: string,
  comments: readonly string[],
): readonly TextEdit[] | undefined {
  const [from, to] = holder.value?.range ?? [0, 0];
  if (holder.flow) {
    return comments.length > 0 ? undefined : [{ from, to, insert: `{<<: *${name}}` }];
  }
  const pad = ' '.repeat(columnOf(text, holder.head) + style.mapIndent);
  const lines = [...comments, `<<: *${name}`].map((line) => `\n${pad}${line}`).join('');
  const end = lineEnd(text, to);
  return [
    { from: slotOf(holder), to, insert: '' },
    { from: end, to: end, insert: lines },
  ];
}

function aboveLine(
  text: string,
  head: number,
  flow: boolean,
  comments: readonly string[],
): readonly TextEdit[] | undefined {
  if (flow || !isFirstOnLine(text, head)) return undefined;
  const pad = ' '.repeat(columnOf(text, head));
  return [{ from: head, to: head, insert: comments.map((line) => `${line}\n${pad}`).join('') }];
}

function cannotMerge(path: YamlPath): Refused {
  return refuse(
    'cannot-merge',
    `${quotePath(path)} is written in a way that takes no merge key (<<) here. Write it in lines of its own in the text first.`,
    path,
  );
}

/** The model of a map with that merge key. */
function mergeIn(map: Model, name: string): Model {
  if (map.shape !== 'map') return map;
  const alias: Model = { ...NULL_MODEL, shape: 'alias', text: name };
  const old = map.entries.find(({ key }) => key === '<<');
  if (!old) {
    const added: ModelEntry = { name: '<<', key: '<<', props: '', value: alias, fresh: false };
    return { ...map, entries: [added, ...map.entries] };
  }
  const items = old.value.shape === 'seq' ? [alias, ...old.value.items] : [alias, old.value];
  const value: Model =
    old.value.shape === 'seq' ? { ...old.value, items } : { ...NULL_MODEL, shape: 'seq', items };
  return {
    ...map,
    entries: map.entries.map((entry) => (entry === old ? { ...old, value } : entry)),
  };
}
