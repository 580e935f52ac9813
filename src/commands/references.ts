import type { ComposeDocument, Relation } from '../compose/compose-document.ts';
import { parseLink, parseVolumesFrom } from '../compose/read-relations.ts';
import type { Intent } from '../text/intent.ts';
import { writtenAt } from '../text/written-at.ts';
import { isSamePath, printPath, type YamlPath } from '../text/yaml-path.ts';
import { deleteOrHide } from './delete-or-hide.ts';

/** A relation and the place in the text that states it, which for an inherited one is at the anchor. */
export interface Reference {
  readonly relation: Relation;
  readonly path: YamlPath;
}

/** What a relation can name. */
export type Named = 'service' | 'volume' | 'network';

/** Every place in the text that names the service, the volume or the network `name`, each once. */
export function findReferences(
  doc: ComposeDocument,
  name: string,
  target: Named,
): readonly Reference[] {
  const found = new Map<string, Reference>();
  for (const relation of doc.relations) {
    if (relation.to !== name || targetOf(relation) !== target) continue;
    const path = writtenAt(doc.syntax, relation.path);
    if (path && !found.has(printPath(path))) found.set(printPath(path), { relation, path });
  }
  return [...found.values()];
}

/** Whether some of the references stand at an anchor, outside of the services that show them. */
export function areShared(references: readonly Reference[]): boolean {
  return references.some(({ relation, path }) => !isSamePath(relation.path, path));
}

function targetOf({ kind }: Relation): Named {
  return kind === 'volume' || kind === 'network' ? kind : 'service';
}

/** The intent that makes a reference to a service name another. */
export function renameReference(
  doc: ComposeDocument,
  { relation, path }: Reference,
  to: string,
): Intent {
  if (relation.kind === 'depends_on' && typeof path.at(-1) === 'string' && !isScalar(doc, path)) {
    return { kind: 'rename-key', path, key: to };
  }
  const raw = doc.syntax.view(path)?.string ?? '';
  return { kind: 'set', path, value: renamed(relation, raw, to) };
}

function isScalar(doc: ComposeDocument, path: YamlPath): boolean {
  return path.at(-1) === 'depends_on' && doc.syntax.view(path)?.kind === 'scalar';
}

function renamed({ kind }: Relation, raw: string, to: string): string {
  switch (kind) {
    case 'links': {
      const { alias } = parseLink(raw);
      return alias === undefined ? to : `${to}:${alias}`;
    }
    case 'volumes_from': {
      const mode = parseVolumesFrom(raw)?.mode;
      return mode === undefined ? to : `${to}:${mode}`;
    }
    case 'network_mode':
    case 'ipc':
    case 'pid':
      return `service:${to}`;
    default:
      return to;
  }
}

/**
 * Intents that take references away. A list or map that would be left empty goes too,
 * unless it has an anchor that others may use.
 */
export function removeReferences(
  doc: ComposeDocument,
  references: readonly Reference[],
): readonly Intent[] {
  const fields = new Map<string, YamlPath[]>();
  for (const { relation, path } of references) {
    const alone = relation.path.length === serviceDepth(doc) + 1;
    const field = printPath(alone ? path : path.slice(0, -1));
    fields.set(field, [...(fields.get(field) ?? []), path]);
  }
  return [...fields.values()].flatMap((paths) => removeFromField(doc, paths));
}

function serviceDepth(doc: ComposeDocument): number {
  return doc.servicesPath.length + 1;
}

/** Fields whose map form has the names for its keys. */
const NAMED_FIELDS: ReadonlySet<unknown> = new Set(['depends_on', 'networks']);

function removeFromField(doc: ComposeDocument, paths: readonly YamlPath[]): readonly Intent[] {
  const [first] = paths;
  if (!first) return [];
  const fieldPath = first.slice(0, -1);
  const field = doc.syntax.view(fieldPath);
  const isItem = typeof first.at(-1) === 'number';
  const count = isItem ? field?.items.length : field?.ownKeys.length;
  const isField = isItem || NAMED_FIELDS.has(fieldPath.at(-1));
  if (isField && count === paths.length && field?.anchor === undefined) {
    return [deleteOrHide(doc.syntax, fieldPath, isItem ? [] : {})];
  }
  const descending = [...paths].sort((a, b) => Number(b.at(-1)) - Number(a.at(-1)));
  return descending.map((path) => ({ kind: 'delete', path }));
}
