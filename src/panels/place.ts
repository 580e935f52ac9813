import type { ComposeDocument } from '../compose/compose-document.ts';
import { isWithin, type YamlPath } from '../text/yaml-path.ts';
import { type Panel, placesOf } from './panel.ts';
import type { Subject } from './subject.ts';

/** The panel that has the form for `path`. */
export function panelAt(
  panels: readonly Panel[],
  subject: Subject,
  doc: ComposeDocument,
  path: YamlPath,
): Panel | undefined {
  return panels.find(
    (panel) =>
      panel.appliesTo === subject.kind &&
      placesOf(panel, subject, doc).some((place) => isWithin(path, place)),
  );
}
