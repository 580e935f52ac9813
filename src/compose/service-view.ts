import type { YamlView } from '../text/yaml-view.ts';
import type { ComposeDocument } from './compose-document.ts';

/** Everything that the service called `name` has in `doc`, known to us or not. */
export function serviceView(doc: ComposeDocument, name: string): YamlView | undefined {
  const service = doc.services.get(name);
  return service && doc.syntax.view(service.path);
}
