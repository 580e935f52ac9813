import { isWithin, type YamlPath } from '../text/yaml-path.ts';
import { type Panel, placesOf } from './panel.ts';
import type { Subject } from './subject.ts';

/** The panel that has the form for `path`. */
export function panelAt(
  panels: readonly Panel[],
  subject: Subject,
  path: YamlPath,
): Panel | undefined {
  return panels.find(
    (panel) =>
      panel.appliesTo === subject.kind &&
      placesOf(panel, subject).some((place) => isWithin(path, place)),
  );
}
