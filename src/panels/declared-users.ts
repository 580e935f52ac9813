import type { ComposeDocument } from '../compose/compose-document.ts';

/** The services that use a named volume or a network, in the order of the file. */
export function declaredUsers(
  doc: ComposeDocument,
  kind: 'volume' | 'network',
  name: string,
): readonly string[] {
  const uses = doc.relations.filter((relation) => relation.kind === kind && relation.to === name);
  return [...new Set(uses.map(({ from }) => from))];
}
