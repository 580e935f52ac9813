import { isWithin, type YamlPath } from '../text/yaml-path.ts';
import type { ComposeDocument } from './compose-document.ts';

/** The service that a path lies in, if it names one that the document has. */
export function serviceOf(doc: ComposeDocument, path: YamlPath): string | undefined {
  const name = path[doc.servicesPath.length];
  if (typeof name !== 'string' || !isWithin(path, doc.servicesPath)) return undefined;
  return doc.services.has(name) ? name : undefined;
}
