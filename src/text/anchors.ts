import { isMap, isSeq, type ParsedNode } from 'yaml';
import { keyName, type OwnEntry } from './own-entries.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { SourceRange } from './text-edit.ts';
import type { YamlPath } from './yaml-path.ts';

/** An anchor and the aliases that stand for it; a name may be given again further down. */
export interface Anchor {
  readonly name: string;
  /** Of the value that it names. */
  readonly path: YamlPath;
  /** Its name in the text, without the ampersand. */
  readonly range: SourceRange;
  /** The names behind the asterisks of its aliases, in the order of the text. */
  readonly uses: readonly SourceRange[];
}

/** The anchors of a document that stand behind a key or a dash, in the order of the text. */
export function anchorsOf(tree: SyntaxTree): readonly Anchor[] {
  if (!tree.text.includes('&')) return [];
  const uses = new Map<ParsedNode, SourceRange[]>();
  for (const [alias, target] of tree.aliases) {
    if (!target) continue;
    const from = alias.range?.[0] ?? 0;
    const range = { from: from + 1, to: from + 1 + alias.source.length };
    uses.set(target, [...(uses.get(target) ?? []), range]);
  }
  const found: Anchor[] = [];
  const visit = (node: ParsedNode | null, path: YamlPath): void => {
    if (!isMap(node) && !isSeq(node)) return;
    tree.indexOf(node).entries.forEach((entry, index) => {
      const here = [...path, entry.key ? keyName(entry.key) : index];
      const anchor = anchorOf(entry);
      const value = entry.value;
      if (anchor && value) found.push({ ...anchor, path: here, uses: uses.get(value) ?? [] });
      visit(value, here);
    });
  };
  visit(tree.document?.contents ?? null, []);
  return found;
}

/** The anchor at `path`, if the value there has one. */
export function anchorAt(tree: SyntaxTree, path: YamlPath): Anchor | undefined {
  return anchorsOf(tree).find(
    (anchor) =>
      anchor.path.length === path.length &&
      anchor.path.every((step, index) => step === path[index]),
  );
}

/** Whether an anchor of this name stands anywhere, on a key or at the root too. */
export function hasAnchor(tree: SyntaxTree, name: string): boolean {
  const names = new Set<string | undefined>();
  const visit = (node: ParsedNode | null): void => {
    if (node && 'anchor' in node) names.add(node.anchor);
    if (!isMap(node) && !isSeq(node)) return;
    for (const { key, value } of tree.indexOf(node).entries) {
      if (key) visit(key);
      visit(value);
    }
  };
  visit(tree.document?.contents ?? null);
  return names.has(name);
}

function anchorOf({
  props,
}: OwnEntry): { readonly name: string; readonly range: SourceRange } | undefined {
  const prop = props.find(({ type }) => type === 'anchor');
  if (!prop) return undefined;
  const to = prop.offset + prop.source.length;
  return { name: prop.source.slice(1), range: { from: prop.offset + 1, to } };
}
