import type { ComposeDocument } from '../compose/compose-document.ts';
import { anchorsOf } from '../text/anchors.ts';
import type { SourceRange } from '../text/text-edit.ts';
import { writtenIn } from '../text/written-at.ts';
import { isSamePath, type YamlPath } from '../text/yaml-path.ts';
import { kindOf, type NamePlace, nameInRelation } from './name-at.ts';

/** Where something of the file's own is declared, and where it is named. */
export interface NamePlaces {
  readonly definition: SourceRange | undefined;
  /** In the order of the text. */
  readonly uses: readonly SourceRange[];
}

/** Every place of the service, volume, network or anchor that `place` names. */
export function placesOfName(doc: ComposeDocument, place: NamePlace): NamePlaces {
  if (place.kind === 'anchor') {
    const anchor = anchorsOf(doc.syntax).find(({ path }) => isSamePath(path, place.path ?? []));
    return { definition: anchor?.range, uses: anchor?.uses ?? [] };
  }
  const path = declarationPath(doc, place);
  const written = writtenIn(doc.syntax);
  const uses = new Map<number, SourceRange>();
  for (const relation of doc.relations) {
    if (relation.to !== place.name || kindOf(relation) !== place.kind) continue;
    const at = written(relation.path);
    const use = at && nameInRelation(doc, relation, at);
    // What comes by an anchor stands at one place for all that take it in.
    if (use) uses.set(use.range.from, use.range);
  }
  return {
    definition: doc.syntax.has(path) ? doc.syntax.rangeOf(path, 'key') : undefined,
    uses: [...uses.values()].sort((a, b) => a.from - b.from),
  };
}

function declarationPath(doc: ComposeDocument, { kind, name }: NamePlace): YamlPath {
  return kind === 'service' ? [...doc.servicesPath, name] : [`${kind}s`, name];
}
