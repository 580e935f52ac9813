import type { ComposeDocument } from '../compose/compose-document.ts';
import type { SyntaxTree } from '../text/syntax-tree.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import { copyValue } from './copy-value.ts';

/**
 * Other services that mean something else after an edit of `service`, because they take values
 * from it by an anchor.
 */
export function findAffected(
  doc: ComposeDocument,
  service: string,
  after: SyntaxTree,
): readonly string[] {
  const owner = doc.services.get(service);
  if (!owner || !textOf(doc, owner.path).includes('&')) return [];
  return [...doc.services.values()].flatMap(({ name, path }) => {
    const borrows = name !== service && textOf(doc, path).includes('*');
    return borrows && print(doc.syntax, path) !== print(after, path) ? [name] : [];
  });
}

function textOf(doc: ComposeDocument, path: YamlPath): string {
  const { from, to } = doc.syntax.rangeOf(path);
  return doc.syntax.text.slice(from, to);
}

function print(tree: SyntaxTree, path: YamlPath): string {
  const view = tree.view(path);
  return JSON.stringify(view && copyValue(view), (_key, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}
