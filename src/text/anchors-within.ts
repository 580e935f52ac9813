import { isAlias, isScalar, type ParsedNode } from 'yaml';
import { ownEntries } from './own-entries.ts';

/** Names of the anchors that stand on or below `nodes`. */
export function anchorsWithin(nodes: readonly (ParsedNode | null)[]): ReadonlySet<string> {
  return new Set(
    nodesWithin(nodes).flatMap((node) => (!isAlias(node) && node.anchor ? [node.anchor] : [])),
  );
}

/** Names that the aliases on or below `nodes` use. */
export function aliasesWithin(nodes: readonly (ParsedNode | null)[]): readonly string[] {
  return nodesWithin(nodes).flatMap((node) => (isAlias(node) ? [node.source] : []));
}

/** Everything that stands on or below `nodes`, keys among it. */
export function nodesWithin(nodes: readonly (ParsedNode | null)[]): readonly ParsedNode[] {
  return nodes.flatMap((node) => {
    if (!node) return [];
    if (isAlias(node) || isScalar(node)) return [node];
    const below = ownEntries(node).flatMap((entry) => [entry.key ?? null, entry.value]);
    return [node, ...nodesWithin(below)];
  });
}
