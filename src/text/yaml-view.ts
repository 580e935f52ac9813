import { isAlias, isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import { isMergeKey, keyName, type OwnEntry } from './own-entries.ts';
import type { SyntaxTree } from './syntax-tree.ts';
import type { YamlPath } from './yaml-path.ts';

export type YamlKind = 'map' | 'seq' | 'scalar' | 'null';
export type ScalarValue = string | number | bigint | boolean | null;
/** `inherited`: it comes through an alias or a merge key and is written elsewhere. */
export type Origin = 'own' | 'inherited';

export interface ViewEntry {
  readonly key: string;
  readonly value: YamlView;
  readonly origin: Origin;
}

/** Aliases may nest without end; nobody writes compose files deeper than this. */
const DEEPEST = 64;

/**
 * A value as readers of the file see it: aliases resolved, merge keys applied.
 * `path` is where it appears, which for an inherited value is not where it is written.
 */
export class YamlView {
  readonly path: YamlPath;
  readonly origin: Origin;
  private readonly tree: SyntaxTree;
  private readonly node: ParsedNode | null;
  private known: ReadonlyMap<string, ViewEntry> | undefined;
  private knownEntries: readonly ViewEntry[] | undefined;
  private knownItems: readonly YamlView[] | undefined;
  /** The alias that leads here, without its asterisk. */
  readonly alias: string | undefined;

  constructor(tree: SyntaxTree, node: ParsedNode | null, path: YamlPath, origin: Origin) {
    const target = resolve(tree, node);
    this.tree = tree;
    this.path = path;
    this.node = path.length > DEEPEST ? null : target;
    this.alias = isAlias(node) ? node.source : undefined;
    this.origin = this.alias === undefined ? origin : 'inherited';
  }

  get kind(): YamlKind {
    if (isMap(this.node)) return 'map';
    if (isSeq(this.node)) return 'seq';
    if (isScalar(this.node) && this.node.value !== null) return 'scalar';
    return 'null';
  }

  get flow(): boolean {
    return (isMap(this.node) || isSeq(this.node)) && this.node.flow === true;
  }

  /** The anchor that others may name this value by. */
  get anchor(): string | undefined {
    return this.node?.anchor;
  }

  get tag(): string | undefined {
    return this.node?.tag;
  }

  /** The value of a scalar as YAML 1.2 reads it; null for collections. */
  get scalar(): ScalarValue {
    if (!isScalar(this.node)) return null;
    const value = this.node.value;
    switch (typeof value) {
      case 'number':
        return exactNumber(value, this.node.source);
      case 'string':
      case 'bigint':
      case 'boolean':
        return value;
      default:
        return null;
    }
  }

  /** A scalar's characters: of a plain one exactly as written (`0777`), of a quoted one what the quotes hold. */
  get string(): string | undefined {
    if (!isScalar(this.node) || this.node.value === null) return undefined;
    if (typeof this.node.value === 'string') return this.node.value;
    return this.node.source ?? String(this.node.value);
  }

  /** Whether a scalar stands without quotes, so that YAML versions may read it differently. */
  get plain(): boolean {
    return isScalar(this.node) && this.node.type === 'PLAIN';
  }

  /** Entries of a map: its own in order, then what merge keys add. */
  get entries(): readonly ViewEntry[] {
    this.known ??= this.readEntries();
    this.knownEntries ??= [...this.known.values()];
    return this.knownEntries;
  }

  private readEntries(): ReadonlyMap<string, ViewEntry> {
    const found = new Map<string, ViewEntry>();
    this.collect(found, this.origin, 0, new Set());
    return found;
  }

  /** Names of the keys that the map itself has in the text, `<<` among them. */
  get ownKeys(): readonly string[] {
    return isMap(this.node)
      ? this.own.flatMap((entry) => (entry.key ? [keyName(entry.key)] : []))
      : [];
  }

  get items(): readonly YamlView[] {
    if (!isSeq(this.node)) return [];
    this.knownItems ??= this.own.map(
      (entry, index) => new YamlView(this.tree, entry.value, [...this.path, index], this.origin),
    );
    return this.knownItems;
  }

  get(key: string): YamlView | undefined {
    this.known ??= this.readEntries();
    return this.known.get(key)?.value;
  }

  item(index: number): YamlView | undefined {
    return this.items[index];
  }

  private get own(): readonly OwnEntry[] {
    return this.tree.indexOf(this.node).entries;
  }

  private collect(
    found: Map<string, ViewEntry>,
    origin: Origin,
    depth: number,
    seen: Set<ParsedNode>,
  ): void {
    // A map that is merged a second time has nothing to add; without this, merges of merges could take for ever.
    if (depth > DEEPEST || !isMap(this.node) || seen.has(this.node)) return;
    seen.add(this.node);
    const merges: ParsedNode[] = [];
    const own = new Map<string, ParsedNode | null>();
    for (const entry of this.own) {
      if (!entry.key) continue;
      const key = keyName(entry.key);
      if (isMergeKey(entry.key)) {
        if (entry.value) merges.push(entry.value);
      } else own.set(key, entry.value);
    }
    for (const [key, node] of own) {
      if (found.has(key)) continue;
      found.set(key, {
        key,
        value: new YamlView(this.tree, node, [...this.path, key], origin),
        origin,
      });
    }
    for (const source of merges.flatMap((merge) => mergeSources(this.tree, merge))) {
      new YamlView(this.tree, source, this.path, 'inherited').collect(
        found,
        'inherited',
        depth + 1,
        seen,
      );
    }
  }
}

/** Integers beyond what a double holds keep all their digits. */
function exactNumber(value: number, source: string | undefined): number | bigint {
  const exact = source !== undefined && /^[-+]?[0-9]+$/.test(source);
  return Number.isSafeInteger(value) || !exact ? value : BigInt(source.replace(/^\+/, ''));
}

function mergeSources(tree: SyntaxTree, merge: ParsedNode): readonly ParsedNode[] {
  const target = resolve(tree, merge);
  if (isSeq(target)) {
    return tree.indexOf(target).entries.flatMap((entry) => (entry.value ? [entry.value] : []));
  }
  return target ? [target] : [];
}

function resolve(tree: SyntaxTree, node: ParsedNode | null): ParsedNode | null {
  if (!isAlias(node)) return node;
  return tree.anchored(node);
}
