import type { ComposeDocument, Service } from '../compose/compose-document.ts';
import type { YamlPath } from '../text/yaml-path.ts';
import type { Origin } from '../text/yaml-view.ts';

/**
 * Says where a value that the service does not write itself comes from, and what editing it does;
 * undefined for what is the service's own.
 */
export function inheritedFrom(
  doc: ComposeDocument,
  service: Service,
  path: YamlPath,
  origin: Origin | undefined,
): string | undefined {
  if (origin !== 'inherited') return undefined;
  return `Inherited from ${anchorOf(doc, service, path)}. Editing it here writes an own value for this service.`;
}

/** The anchor that brings `path`: the alias on the way to it, else what the nearest merge key names. */
function anchorOf(doc: ComposeDocument, service: Service, path: YamlPath): string {
  for (let length = path.length; length >= service.path.length; length--) {
    const part = path.slice(0, length);
    const alias = doc.syntax.view(part)?.alias;
    if (alias !== undefined) return `anchor ${alias}`;
    if (length === path.length) continue;
    const merge = [...part, '<<'];
    if (!doc.syntax.has(merge)) continue;
    const { from, to } = doc.syntax.rangeOf(merge, 'value');
    const names = doc.syntax.text.slice(from, to).match(/\*[^\s,\]]+/g) ?? [];
    if (names.length > 0) return `anchor ${names.map((name) => name.slice(1)).join(' or ')}`;
  }
  return 'elsewhere in the file';
}

/** What an override takes the place of, in words. */
export function insteadOf(value: string, fileName: string): string {
  return `Instead of “${value}”, which ${fileName} says.`;
}
