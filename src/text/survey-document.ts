import { type Alias, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { isMergeKey } from './own-entries.ts';
import type { ReadDocument } from './read-documents.ts';
import type { SyntaxProblem } from './syntax-tree.ts';

export interface Survey {
  /** What each alias stands for: the nearest anchor of its name above it. */
  readonly targets: ReadonlyMap<Alias, ParsedNode | null>;
  readonly problems: readonly SyntaxProblem[];
}

/** Finds what the library finds late, slowly or not at all: keys that stand twice, aliases without an anchor, merges of what is no map. */
export function surveyDocument(document: ReadDocument | undefined): Survey {
  const targets = new Map<Alias, ParsedNode | null>();
  const anchors = new Map<string, ParsedNode>();
  const problems: SyntaxProblem[] = [];
  const visit = (node: ParsedNode | null): void => {
    if (!node) return;
    if (isAlias(node)) {
      const target = anchors.get(node.source) ?? null;
      targets.set(node, target);
      if (!target) problems.push(unresolved(node));
      return;
    }
    if (node.anchor) anchors.set(node.anchor, node);
    if (isSeq<ParsedNode | null>(node)) {
      for (const item of node.items) visit(item);
      return;
    }
    if (!isMap<ParsedNode, ParsedNode | null>(node)) return;
    findTwins(node.items, problems);
    for (const { key, value } of node.items) {
      visit(key);
      visit(value);
      if (isMergeKey(key) && !isMergeable(value, targets)) problems.push(unmergeable(key));
    }
  };
  visit(document?.contents ?? null);
  return { targets, problems };
}

function unresolved(node: Alias.Parsed): SyntaxProblem {
  return {
    code: 'UNRESOLVED_ALIAS',
    severity: 'error',
    message: `No anchor &${node.source} above the alias *${node.source}`,
    range: { from: node.range[0], to: node.range[1] },
  };
}

/** A map, or a list of maps; every reader refuses to merge anything else. */
function isMergeable(
  node: ParsedNode | null,
  targets: ReadonlyMap<Alias, ParsedNode | null>,
): boolean {
  const seen = isAlias(node) ? (targets.get(node) ?? null) : node;
  // An alias without an anchor is a problem of its own.
  if (seen === null) return isAlias(node);
  if (!isSeq<ParsedNode>(seen)) return isMap(seen);
  return seen.items.every((item) => !isSeq(item) && isMergeable(item, targets));
}

function unmergeable(key: ParsedNode): SyntaxProblem {
  return {
    code: 'BAD_MERGE',
    severity: 'error',
    message: 'Only a map or a list of maps can be merged',
    range: { from: key.range[0], to: key.range[1] },
  };
}

function findTwins(
  pairs: readonly { readonly key: ParsedNode }[],
  problems: SyntaxProblem[],
): void {
  const seen = new Set<unknown>();
  for (const { key } of pairs) {
    if (!isScalar(key) || isMergeKey(key)) continue;
    if (!seen.has(key.value)) {
      seen.add(key.value);
      continue;
    }
    problems.push({
      code: 'DUPLICATE_KEY',
      severity: 'error',
      message: `The key ${String(key.value)} stands twice in one map`,
      range: { from: key.range[0], to: key.range[1] },
    });
  }
}
