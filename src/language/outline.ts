import type { ComposeDocument, Declaration } from '../compose/compose-document.ts';
import type { SourceRange } from '../text/text-edit.ts';
import type { YamlPath } from '../text/yaml-path.ts';

/** A part of the file that can be gone to. */
export interface OutlineItem {
  readonly name: string;
  readonly kind: 'service' | 'key' | 'volume' | 'network' | 'extension';
  readonly range: SourceRange;
  /** Where its name stands. */
  readonly nameRange: SourceRange;
  readonly children: readonly OutlineItem[];
}

/** Services with their keys, then volumes and networks, then what others take in from the top of the file. */
export function outlineOf(doc: ComposeDocument): readonly OutlineItem[] {
  const { syntax } = doc;
  const item = (
    name: string,
    kind: OutlineItem['kind'],
    path: YamlPath,
    children: readonly OutlineItem[] = [],
  ): OutlineItem => ({
    name,
    kind,
    range: syntax.rangeOf(path),
    nameRange: syntax.rangeOf(path, 'key'),
    children,
  });
  const services = [...doc.services.values()].map(({ name, path, keys }) =>
    item(
      name,
      'service',
      path,
      keys
        .filter(({ origin }) => origin === 'own')
        .map(({ key }) => item(key, 'key', [...path, key])),
    ),
  );
  const declared = (kind: 'volume' | 'network', map: ReadonlyMap<string, Declaration>) =>
    [...map.values()].map(({ name, path }) => item(name, kind, path));
  const extensions = syntax.root.ownKeys.filter((key) => key.startsWith('x-'));
  return [
    ...services,
    ...declared('volume', doc.volumes),
    ...declared('network', doc.networks),
    ...extensions.map((key) => item(key, 'extension', [key])),
  ];
}
