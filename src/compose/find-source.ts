import { writtenAt } from '../text/written-at.ts';
import { isSamePath, isWithin, type YamlPath } from '../text/yaml-path.ts';
import type { ComposeDocument } from './compose-document.ts';

/** Where an inherited field is written, and who else would change if it were edited there. */
export interface FieldSource {
  readonly path: YamlPath;
  /** Every service that takes this field from there, in the order of the file. */
  readonly services: readonly string[];
}

/** The place that gives `service` its field `key`, or undefined where the service has it itself. */
export function findSource(
  doc: ComposeDocument,
  service: string,
  key: string,
): FieldSource | undefined {
  const own = doc.services.get(service);
  const path = own && sourceOf(doc, [...own.path, key]);
  if (!own || !path || isWithin(path, own.path)) return undefined;
  const services = [...doc.services.values()]
    .filter((other) => {
      const source = sourceOf(doc, [...other.path, key]);
      return source !== undefined && isSamePath(source, path);
    })
    .map(({ name }) => name);
  return { path, services };
}

function sourceOf(doc: ComposeDocument, path: YamlPath): YamlPath | undefined {
  return doc.syntax.view(path) && writtenAt(doc.syntax, path);
}
