import type { SyntaxTree } from '../syntax-tree.ts';
import { parseYaml } from '../syntax-tree.ts';
import type { YamlPath } from '../yaml-path.ts';
import type { YamlView } from '../yaml-view.ts';

/** Deeper than any generated text, short enough for aliases that lead into themselves. */
const DEEPEST = 7;

/** Everything that can be asked of a tree, as plain lines: trees that answer alike are alike. */
export function describeTree(tree: SyntaxTree): readonly string[] {
  const { problems, documentCount, firstEnd, style } = tree;
  return [
    JSON.stringify({ documentCount, firstEnd, style }),
    ...problems.map((problem) => JSON.stringify(problem)),
    ...describeView(tree, tree.root),
    ...describeOwn(tree, []),
  ];
}

/** `describeTree` of the tree of a text. */
export function describeText(text: string): readonly string[] {
  return describeTree(parseYaml(text));
}

function describeView(tree: SyntaxTree, view: YamlView): readonly string[] {
  const { path, kind, flow, anchor, tag, alias, origin, plain, string } = view;
  const scalar = String(view.scalar);
  const own = view.ownKeys;
  const line = JSON.stringify({
    ...{ path, kind, flow, anchor, tag, alias, origin, plain, string, scalar, own },
    range: tree.rangeOf(path),
  });
  if (path.length > DEEPEST) return [line];
  const below = kind === 'seq' ? view.items : view.entries.map(({ value }) => value);
  return [line, ...below.flatMap((each) => describeView(tree, each))];
}

/** What the text itself has, place by place. */
function describeOwn(tree: SyntaxTree, path: YamlPath): readonly string[] {
  const node = path.length === 0 ? (tree.document?.contents ?? null) : tree.entryAt(path)?.value;
  return tree.indexOf(node ?? null).entries.flatMap((entry, index) => {
    const { head, mark, marked, explicit, flow, props } = entry;
    const range = {
      key: entry.key && entry.range(tree.text, 'key'),
      value: entry.range(tree.text, 'value'),
      entry: entry.range(tree.text, 'entry'),
    };
    const names = props.map(({ type, offset, source }) => ({ type, offset, source }));
    const target = entry.value && 'source' in entry.value ? entry.value.source : undefined;
    const line = JSON.stringify({ path, head, mark, marked, explicit, flow, names, range, target });
    const name = entry.key ? tree.pathAt(entry.head).at(path.length) : index;
    if (name === undefined || path.length > DEEPEST) return [line];
    const next = [...path, name];
    const isSame = tree.entryAt(next)?.head === entry.head;
    return [line, ...(isSame ? describeOwn(tree, next) : [])];
  });
}
