import type { ComposeDocument } from '../compose/compose-document.ts';
import { serviceOf } from '../compose/service-of.ts';
import { type Anchor, anchorsOf } from '../text/anchors.ts';
import { isSamePath, printPath, type YamlPath } from '../text/yaml-path.ts';
import { kindOf, type NamePlace } from './name-at.ts';
import { listed } from './names-of-app.ts';

/** How much of what an alias stands for is shown. */
const SHOWN_LINES = 8;

/** Who names a service, a volume or a network. */
export function nameLines(
  doc: ComposeDocument,
  kind: 'service' | 'volume' | 'network',
  name: string,
): readonly string[] {
  const users = doc.relations.filter(
    (relation) => relation.to === name && kindOf(relation) === kind,
  );
  const names = [...new Set(users.map(({ from }) => from))];
  const isThere =
    kind === 'service'
      ? doc.services.has(name)
      : (kind === 'volume' ? doc.volumes : doc.networks).has(name);
  const title = isThere
    ? `**${name}** is a ${kind} of this app.`
    : `**${name}** is no ${kind} of this app: the file does not declare it.`;
  return [title, names.length > 0 ? `Used by ${listed(names, 8)}.` : 'Nothing uses it.'];
}

/** What an anchor holds and who takes it in, for the anchor itself and for its aliases. */
export function anchorLines(doc: ComposeDocument, place: NamePlace): readonly string[] {
  const anchor = anchorsOf(doc.syntax).find(({ path }) => isSamePath(path, place.path ?? []));
  if (!anchor) return [];
  const users = anchor.uses.map(({ from }) => {
    const path = doc.syntax.pathAt(from);
    return serviceOf(doc, path) ?? printPath(path);
  });
  const names = [...new Set(users)];
  return [
    `**&${anchor.name}** names what stands at ${printPath(anchor.path)}.`,
    names.length > 0 ? `Taken in by ${listed(names, 8)}.` : 'Nothing takes it in.',
    ['```yaml', ...written(doc, anchor), '```'].join('\n'),
  ];
}

/** The first lines of what stands at an anchor, moved to the left. */
function written({ syntax }: ComposeDocument, anchor: Anchor): readonly string[] {
  const { from, to } = syntax.rangeOf(anchor.path, 'value');
  const lines = syntax.text
    .slice(from, to)
    .replace(/^&\S+[ \t]*/, '')
    .split('\n')
    .filter((line, index) => index > 0 || line !== '');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const least = lines.length > 1 ? Math.min(...indents) : 0;
  const shown = lines.slice(0, SHOWN_LINES).map((line) => line.slice(least));
  return lines.length > SHOWN_LINES ? [...shown, '# …'] : shown;
}

/** Whether a path is that of a declaration below the top-level `volumes` or `networks`. */
export function declaredKind(path: YamlPath): 'volume' | 'network' | undefined {
  if (path.length !== 2) return undefined;
  return path[0] === 'volumes' ? 'volume' : path[0] === 'networks' ? 'network' : undefined;
}
