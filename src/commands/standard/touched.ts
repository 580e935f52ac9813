import type { ComposeDocument } from '../../compose/compose-document.ts';
import type { YamlPath } from '../../text/yaml-path.ts';
import type { Touched } from './standard-edit.ts';

/**
 * What an addition below `path` cannot leave alone: nothing in a block collection; the lines of a flow
 * collection, of an alias, or of a lone value that has to become a list.
 */
export function addingTo(doc: ComposeDocument, path: YamlPath): readonly Touched[] {
  if (path.length === 0) return [];
  if (!doc.syntax.has(path)) return addingTo(doc, path.slice(0, -1));
  const view = doc.syntax.view(path);
  const parents = addingTo(doc, path.slice(0, -1)).filter(({ extent }) => extent === 'entry');
  const isBlock =
    view?.origin === 'own' &&
    !view.flow &&
    ((view.kind === 'map' && view.ownKeys.length > 0) ||
      (view.kind === 'seq' && view.items.length > 0));
  if (isBlock) return parents;
  return [...parents, { path, extent: view?.kind === 'null' ? 'line' : 'entry' }];
}

/** What writing another value at `path` cannot leave alone. */
export function replacing(doc: ComposeDocument, path: YamlPath): readonly Touched[] {
  return doc.syntax.has(path) ? [{ path, extent: 'entry' }] : addingTo(doc, path);
}

/** What taking the entry at `path` away cannot leave alone; the key above may have to say that it is empty. */
export function removing(doc: ComposeDocument, path: YamlPath): readonly Touched[] {
  const parent = path.slice(0, -1);
  const view = doc.syntax.view(parent);
  const isFlow = view?.flow === true;
  const isLast = (view?.kind === 'seq' ? view.items : (view?.ownKeys ?? [])).length <= 1;
  const parentLine: Touched = { path: parent, extent: isFlow ? 'entry' : 'line' };
  return [
    { path, extent: 'gone' },
    ...(parent.length > 0 && (isFlow || isLast) ? [parentLine] : []),
    ...addingTo(doc, parent).filter(({ extent }) => extent === 'entry'),
  ];
}
