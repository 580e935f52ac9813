import { isAlias, isMap, isSeq, type ParsedNode } from 'yaml';
import { isEmptyNode, type OwnEntry } from './own-entries.ts';
import { type Refused, refuse } from './refusal.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import { printPath, type YamlPath } from './yaml-path.ts';

/** How far the text goes along a path. */
export interface Walked {
  readonly ok: true;
  /** The entries on the way, as many as the text has. */
  readonly entries: readonly OwnEntry[];
  /** The last node reached: at the path itself if `entries` is as long as the path. */
  readonly node: ParsedNode | null;
}

/**
 * Follows `path` through what the text itself has.
 * Refuses where no edit could be planned: below aliases, single values and keys that stand twice.
 */
export function walkPath(tree: SyntaxTree, path: YamlPath): Walked | Refused {
  const entries: OwnEntry[] = [];
  let node: ParsedNode | null = tree.document?.contents ?? null;
  for (const [depth, step] of path.entries()) {
    const here = path.slice(0, depth);
    const misfit = misfitting(node, step, here, path);
    if (misfit) return misfit;
    const index = tree.indexOf(node);
    if (typeof step === 'string' && index.repeated.has(step)) {
      return refuse(
        'duplicate-key',
        `${quotePath([...here, step])} stands twice in the file. Remove one of the two in the text, then try again.`,
        path.slice(0, depth + 1),
      );
    }
    const entry = index.find(step);
    if (!entry) {
      if (typeof step === 'number' && step > index.entries.length) return noSuch(path);
      break;
    }
    entries.push(entry);
    node = entry.value;
  }
  return { ok: true, entries, node };
}

function misfitting(
  node: ParsedNode | null,
  step: string | number,
  here: YamlPath,
  path: YamlPath,
): Refused | undefined {
  if (isAlias(node)) {
    return refuse(
      'inherited-value',
      `${quotePath(here)} is written as *${node.source}, so what is in it stands elsewhere in the file and others may use it too. Give ${quotePath(here)} values of its own in the text to change it here alone.`,
      path,
    );
  }
  if (isMap(node) && typeof step === 'number') {
    return refuse('not-a-list', `${quotePath(here)} is a map of names, not a list.`, path);
  }
  if (isSeq(node) && typeof step === 'string') {
    return refuse(
      'not-a-map',
      `${quotePath(here)} is a list, so it has no entry called “${step}”.`,
      path,
    );
  }
  if (isMap(node) || isSeq(node) || isEmptyNode(node) || isNullScalar(node)) return undefined;
  return refuse(
    'below-scalar',
    `${quotePath(here)} is a single value, so nothing can be put inside it. Make it a map or a list in the text first.`,
    path,
  );
}

function isNullScalar(node: ParsedNode | null): boolean {
  return node !== null && 'value' in node && node.value === null;
}

/** A path as sentences name it. */
export function quotePath(path: YamlPath): string {
  return path.length === 0 ? 'The file' : `“${printPath(path)}”`;
}

export function noSuch(path: YamlPath): Refused {
  return refuse('no-such-path', `There is no ${quotePath(path)} in the file.`, path);
}

/** Refuses if `path` is there, but only through an alias or a merge key. */
export function refuseInherited(tree: SyntaxTree, path: YamlPath): Refused | undefined {
  if (tree.view(path) === undefined) return undefined;
  return refuse(
    'inherited-value',
    `${quotePath(path)} is not written here: it comes through an alias or a merge key (<<) from another place in the file. Change it there, or write a value of its own here.`,
    path,
  );
}
