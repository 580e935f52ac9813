import { isAlias, isMap, isSeq, type ParsedNode } from 'yaml';
import { isMergeKey, keyName } from './own-entries.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { YamlPath } from './yaml-path.ts';

interface Place {
  readonly node: ParsedNode | null;
  readonly path: YamlPath;
}

/** Merges of merges; nobody writes them deeper. */
const DEEPEST = 64;

/**
 * Where the value that readers see at `path` stands in the text: the same path for a value of one's own,
 * a path below the anchor for one that an alias or a merge key brings.
 */
export function writtenAt(tree: SyntaxTree, path: YamlPath): YamlPath | undefined {
  return writtenIn(tree)(path);
}

/** `writtenAt` for many paths of one tree, which is looked through once for all of them. */
export function writtenIn(tree: SyntaxTree): (path: YamlPath) => YamlPath | undefined {
  let paths: ReadonlyMap<ParsedNode, YamlPath> | undefined;
  return (path) => {
    if (tree.has(path)) return path;
    paths ??= pathsOf(tree);
    let place: Place | undefined = { node: tree.document?.contents ?? null, path: [] };
    for (const step of path) {
      place = follow(tree, paths, place, step, 0);
      if (!place) return undefined;
    }
    return place.path;
  };
}

function follow(
  tree: SyntaxTree,
  paths: ReadonlyMap<ParsedNode, YamlPath>,
  from: Place,
  step: string | number,
  depth: number,
): Place | undefined {
  const place = resolve(tree, paths, from);
  if (!place?.node || depth > DEEPEST) return undefined;
  const { entries, find } = tree.indexOf(place.node);
  const own = find(step);
  if (own) return { node: own.value, path: [...place.path, step] };
  for (const entry of entries) {
    if (!entry.key || !isMergeKey(entry.key)) continue;
    const merged: Place = { node: entry.value, path: [...place.path, keyName(entry.key)] };
    for (const source of sources(tree, paths, merged)) {
      const found = follow(tree, paths, source, step, depth + 1);
      if (found) return found;
    }
  }
  return undefined;
}

function sources(
  tree: SyntaxTree,
  paths: ReadonlyMap<ParsedNode, YamlPath>,
  merged: Place,
): readonly Place[] {
  const place = resolve(tree, paths, merged);
  if (!place || !isSeq(place.node)) return place ? [place] : [];
  return tree
    .indexOf(place.node)
    .entries.map((entry, index) => ({ node: entry.value, path: [...place.path, index] }));
}

function resolve(
  tree: SyntaxTree,
  paths: ReadonlyMap<ParsedNode, YamlPath>,
  place: Place,
): Place | undefined {
  if (!isAlias(place.node)) return place;
  const node = tree.anchored(place.node);
  const path = node ? paths.get(node) : undefined;
  return path && { node, path };
}

function pathsOf(tree: SyntaxTree): ReadonlyMap<ParsedNode, YamlPath> {
  const paths = new Map<ParsedNode, YamlPath>();
  const visit = (node: ParsedNode | null, path: YamlPath): void => {
    if (!node) return;
    paths.set(node, path);
    if (!isMap(node) && !isSeq(node)) return;
    tree.indexOf(node).entries.forEach((entry, index) => {
      visit(entry.value, [...path, entry.key ? keyName(entry.key) : index]);
    });
  };
  visit(tree.document?.contents ?? null, []);
  return paths;
}
