import type { Snapshot } from '../store/session.ts';
import { lineStart } from '../text/lines.ts';
import { differingLines } from '../text/move-edits.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Subject } from './subject.ts';

/**
 * Whether the forms of a subject must wait for the text to be mended: while it cannot be read, all
 * that are not of services which stand wholly outside of the lines that broke it.
 */
export function waits(
  { stale, shown, doc }: Pick<Snapshot, 'stale' | 'shown' | 'doc'>,
  subject: Subject,
): boolean {
  if (!stale) return false;
  const places = placesOf(subject, shown.servicesPath);
  const broken = differingLines(shown.syntax.text, doc.syntax.text)?.before;
  if (!places || !broken) return true;
  return places.some((path) => {
    const { from, to } = shown.syntax.rangeOf(path);
    return to >= broken.from && lineStart(shown.syntax.text, from) <= broken.to;
  });
}

/** The services that a subject is about; undefined for what may be anywhere in the file. */
function placesOf(subject: Subject, servicesPath: YamlPath): readonly YamlPath[] | undefined {
  switch (subject.kind) {
    case 'app':
      return undefined;
    case 'service':
      return [subject.service.path];
    case 'several':
      return subject.services.map(({ path }) => path);
    case 'edge':
      return [[...servicesPath, subject.from]];
  }
}
