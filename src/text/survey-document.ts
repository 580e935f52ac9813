import { type Alias, type Document, isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { isMergeKey, ownEntries } from './own-entries.ts';
import type { SyntaxProblem } from './syntax-tree.ts';

export interface Survey {
  /** What each alias stands for: the nearest anchor of its name above it. */
  readonly targets: ReadonlyMap<Alias, ParsedNode | null>;
  readonly problems: readonly SyntaxProblem[];
}

/** Finds what the library finds late, slowly or not at all: keys that stand twice, aliases without an anchor, merges of what is no map. */
export function surveyDocument(document: Document.Parsed | undefined): Survey {
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
    const entries = ownEntries(node);
    if (isMap(node)) problems.push(...twins(entries.flatMap((entry) => entry.key ?? [])));
    for (const entry of entries) {
      visit(entry.key ?? null);
      visit(entry.value);
      if (entry.key && isMergeKey(entry.key) && !isMergeable(entry.value, targets)) {
        problems.push(unmergeable(entry.key));
      }
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

function twins(keys: readonly ParsedNode[]): readonly SyntaxProblem[] {
  const seen = new Set<unknown>();
  return keys.flatMap((key) => {
    if (!isScalar(key) || isMergeKey(key)) return [];
    if (!seen.has(key.value)) {
      seen.add(key.value);
      return [];
    }
    return [
      {
        code: 'DUPLICATE_KEY',
        severity: 'error' as const,
        message: `The key ${String(key.value)} stands twice in one map`,
        range: { from: key.range[0], to: key.range[1] },
      },
    ];
  });
}
