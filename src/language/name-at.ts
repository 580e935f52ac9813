import type { ComposeDocument, Relation } from '../compose/compose-document.ts';
import { anchorsOf } from '../text/anchors.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { writtenIn } from '../text/written-at.ts';
import type { YamlPath } from '../text/yaml-path.ts';

/** Something of the file's own that has a name, and one place where that stands. */
export interface NamePlace {
  readonly kind: 'service' | 'volume' | 'network' | 'anchor';
  readonly name: string;
  /** Where the name stands, without quotes, ampersand or asterisk. */
  readonly range: SourceRange;
  /** Of an anchor: the value that has it. */
  readonly path?: YamlPath;
}

/** The service, volume, network or anchor whose name stands at `offset`, where it is declared or used. */
export function nameAt(doc: ComposeDocument, offset: number): NamePlace | undefined {
  return anchorNameAt(doc, offset) ?? declaredNameAt(doc, offset) ?? usedNameAt(doc, offset);
}

function holds({ from, to }: SourceRange, offset: number): boolean {
  return from <= offset && offset <= to;
}

function anchorNameAt({ syntax }: ComposeDocument, offset: number): NamePlace | undefined {
  for (const { name, path, range, uses } of anchorsOf(syntax)) {
    // The ampersand or asterisk counts as the name.
    const found = [range, ...uses].find(({ from, to }) => holds({ from: from - 1, to }, offset));
    if (found) return { kind: 'anchor', name, path, range: found };
  }
  return undefined;
}

function declaredNameAt(doc: ComposeDocument, offset: number): NamePlace | undefined {
  const path = doc.syntax.pathAt(offset);
  const named = (kind: NamePlace['kind'], length: number) => {
    const name = path[length - 1];
    if (typeof name !== 'string') return undefined;
    const found = nameIn(doc, doc.syntax.rangeOf(path.slice(0, length), 'key'), { kind, name });
    return found && holds(found.range, offset) ? found : undefined;
  };
  const depth = doc.servicesPath.length + 1;
  const service = path[depth - 1];
  const isBelow = doc.servicesPath.every((step, index) => path[index] === step);
  if (isBelow && typeof service === 'string' && doc.services.has(service)) {
    const found = named('service', depth);
    if (found) return found;
  }
  if (doc.form.kind === 'v1' || path.length < 2) return undefined;
  if (path[0] === 'volumes') return named('volume', 2);
  return path[0] === 'networks' ? named('network', 2) : undefined;
}

function usedNameAt(doc: ComposeDocument, offset: number): NamePlace | undefined {
  const written = writtenIn(doc.syntax);
  for (const relation of doc.relations) {
    const path = written(relation.path);
    const whole = path && doc.syntax.rangeOf(path);
    if (!path || !whole || !holds(whole, offset)) continue;
    const found = nameInRelation(doc, relation, path);
    if (found && holds(found.range, offset)) return found;
  }
  return undefined;
}

/** The name in a relation that is written at `path`. */
export function nameInRelation(
  doc: ComposeDocument,
  relation: Relation,
  path: YamlPath,
): NamePlace | undefined {
  return nameIn(doc, nameRange(doc, path), { kind: kindOf(relation), name: relation.to });
}

/** The key or the scalar that holds the name of a relation written at `path`. */
function nameRange(doc: ComposeDocument, path: YamlPath): SourceRange {
  const { syntax } = doc;
  const view = syntax.view(path);
  if (typeof path.at(-1) === 'number' && view?.kind === 'map') {
    return syntax.rangeOf([...path, 'source'], 'value');
  }
  const isKey =
    typeof path.at(-1) === 'string' && ['depends_on', 'networks'].includes(String(path.at(-2)));
  return syntax.rangeOf(path, isKey ? 'key' : 'value');
}

/** What kind of thing a relation names. */
export function kindOf({ kind }: Relation): 'service' | 'volume' | 'network' {
  return kind === 'volume' || kind === 'network' ? kind : 'service';
}

/** Narrows a key or scalar such as `"service:db"` or `data:/data:ro` to the name in it. */
function nameIn(
  { syntax }: ComposeDocument,
  range: SourceRange,
  place: Pick<NamePlace, 'kind' | 'name'>,
): NamePlace | undefined {
  const written = syntax.text.slice(range.from, range.to);
  const lead = /^["']?(?:service:)?/.exec(written)?.[0].length ?? 0;
  const at = written.indexOf(place.name, written.startsWith(place.name) ? 0 : lead);
  if (at < 0) return undefined;
  const from = range.from + at;
  return { ...place, range: { from, to: from + place.name.length } };
}
