import { isAlias, isScalar, isSeq, type ParsedNode } from 'yaml';
import { blockEnd } from './block-lines.ts';
import { commentsOf } from './comments.ts';
import type { Model } from './document-model.ts';
import { type Plan, planned } from './edit-plan.ts';
import { lookUp, updateModel } from './intended-model.ts';
import type { Rewriting } from './intent.ts';
import { columnOf, isFirstOnLine, lineEnd } from './lines.ts';
import { linesAt, shifted } from './moved-lines.ts';
import { contentEnd, keyName, type OwnEntry, slotOf } from './own-entries.ts';
import { refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { TextEdit } from './text-edit.ts';
import { noSuch, quotePath } from './walk-path.ts';
import type { YamlPath } from './yaml-path.ts';

interface Inlining {
  readonly path: YamlPath;
  readonly from: YamlPath;
  readonly keys: readonly string[];
}

/** A copy of the value at `from` in the place of the alias at `path`; of a merge key, its entries `keys`. */
export function inlineAlias(
  path: YamlPath,
  from: YamlPath,
  keys: readonly string[] = [],
): Rewriting {
  const inlining = { path, from, keys };
  const holder = path.slice(0, path.at(-2) === '<<' ? -2 : -1);
  return {
    kind: 'rewrite',
    path: holder,
    plan: (tree) => planInline(tree, inlining),
    intend: (model) => {
      const source = lookUp(model, from);
      return updateModel(model, holder, (map) => inlineIn(map, inlining, source));
    },
  };
}

/**
 * Plans a copy of what stands at `from` in the place of the alias at `path`, as it is written there.
 * In the place of a merge key, or of one alias in its list, come the entries `keys`.
 */
function planInline(tree: SyntaxTree, { path, from, keys }: Inlining): Plan {
  const isMerge = path.at(-1) === '<<' || path.at(-2) === '<<';
  const entry = tree.entryAt(path);
  const source = tree.entryAt(from);
  if (!entry || !source?.value || !isAlias(entry.value)) return noSuch(path);
  const edits = isMerge
    ? inlineMerge(tree, { path, from, keys }, source)
    : inlineValue(tree.text, entry, source);
  if (edits) return planned(isMerge ? [] : path, ...edits);
  return refuse(
    'cannot-inline',
    `${quotePath(path)} is written in a way that nothing can be put into its place here. Write it in lines of its own in the text first.`,
    path,
  );
}

function inlineValue(
  text: string,
  entry: OwnEntry,
  source: OwnEntry,
): readonly TextEdit[] | undefined {
  const { value } = source;
  if (!value || !entry.value || isAlias(value) || isBlockScalar(value)) return undefined;
  const [from] = value.range;
  const to = contentEnd(text, value);
  const [aliasFrom, aliasTo] = entry.value.range;
  if (isScalar(value) || value.flow) {
    const written = text.slice(from, to);
    if (written.includes('\n')) return undefined;
    return [{ from: aliasFrom, to: aliasTo, insert: written }];
  }
  if (!entry.key || !source.key || entry.flow || text.slice(slotOf(source), from).trim() !== '') {
    return undefined;
  }
  const start = lineEnd(text, slotOf(source));
  const lines = text.slice(start, blockEnd(text, source));
  const by = columnOf(text, entry.head) - columnOf(text, source.head);
  const slot = slotOf(entry);
  const end = lineEnd(text, aliasTo);
  return [
    { from: slot, to: aliasTo, insert: '' },
    { from: end, to: end, insert: shifted(lines, by) },
  ];
}

function isBlockScalar(node: ParsedNode): boolean {
  return isScalar(node) && (node.type === 'BLOCK_LITERAL' || node.type === 'BLOCK_FOLDED');
}

function inlineMerge(
  tree: SyntaxTree,
  { path, keys }: Inlining,
  source: OwnEntry,
): readonly TextEdit[] | undefined {
  const { text } = tree;
  const isItem = typeof path.at(-1) === 'number';
  const merge = tree.entryAt(isItem ? path.slice(0, -1) : path);
  if (!merge?.value || merge.flow || !isFirstOnLine(text, merge.head)) return undefined;
  const column = columnOf(text, merge.head);
  const pad = ' '.repeat(column);
  const copies: string[] = [];
  for (const entry of tree.indexOf(source.value).entries) {
    if (!entry.key || !keys.includes(keyName(entry.key))) continue;
    const lines = linesAt(text, entry, column);
    if (lines === undefined) return undefined;
    copies.push(lines);
  }
  const rest = isItem ? listWithout(tree, merge, Number(path.at(-1))) : [];
  if (!rest) return undefined;
  const end = blockEnd(text, merge);
  if (rest.length > 0) {
    const insert = copies.map((lines) => `\n${lines}`).join('');
    return insert === '' ? rest : [...rest, { from: end, to: end, insert }];
  }
  if (copies.length === 0) return undefined;
  const comments = commentsOf(text.slice(merge.head, end)).map((comment) => `${comment}\n${pad}`);
  const body = comments.join('') + copies.join('\n').slice(column);
  return [{ from: merge.head, to: end, insert: body }];
}

/** Takes one alias out of the list of a merge key; nothing where it is the only one. */
function listWithout(
  tree: SyntaxTree,
  merge: OwnEntry,
  index: number,
): readonly TextEdit[] | undefined {
  const list = merge.value;
  if (!isSeq(list) || !list.flow) return undefined;
  const items = tree.indexOf(list).entries;
  const item = items[index];
  const next = items[index + 1];
  const before = items[index - 1];
  if (!item) return undefined;
  if (items.length === 1) return [];
  const [from, to] = item.value?.range ?? [item.head, item.head];
  if (items.length === 2) {
    const other = next ?? before;
    const [start, end] = other?.value?.range ?? [0, 0];
    return [{ from: list.range[0], to: list.range[1], insert: tree.text.slice(start, end) }];
  }
  if (next) return [{ from, to: next.head, insert: '' }];
  const tail = before?.value?.range[1] ?? from;
  return [{ from: tail, to, insert: '' }];
}

/** The model of a map or list with what `source` says in the place of an alias in it. */
function inlineIn(map: Model, { path, keys }: Inlining, source: Model | undefined): Model {
  const step = path.at(-1);
  if (!source) return map;
  if (map.shape === 'seq') {
    const items = map.items.map((item, index) =>
      index === step ? { ...source, anchor: undefined } : item,
    );
    return { ...map, items };
  }
  if (map.shape !== 'map') return map;
  const merged =
    source.shape === 'map' ? source.entries.filter(({ name }) => keys.includes(name)) : [];
  const name = typeof step === 'number' ? path.at(-2) : step;
  return {
    ...map,
    entries: map.entries.flatMap((entry) => {
      if (entry.name !== name) return [entry];
      if (entry.key !== '<<') return [{ ...entry, value: { ...source, anchor: undefined } }];
      if (typeof step !== 'number' || entry.value.shape !== 'seq') return merged;
      const items = entry.value.items.filter((_item, index) => index !== step);
      const [only] = items.length === 1 ? items : [];
      const value: Model = only ?? { ...entry.value, items };
      return items.length === 0 ? merged : [{ ...entry, value }, ...merged];
    }),
  };
}
