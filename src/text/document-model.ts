import { isAlias, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { YamlValue } from './intent.ts';
import { isEmptyNode, isMergeKey, keyName, ownEntries } from './own-entries.ts';
import { exactText, isList, isRecord } from './print-value.ts';

/** What a document means, aliases kept: the measure by which an edit is checked before anybody sees it. */
export type Model =
  | (Common & { readonly shape: 'map'; readonly entries: readonly ModelEntry[] })
  | (Common & { readonly shape: 'seq'; readonly items: readonly Model[] })
  | (Common & { readonly shape: 'scalar' | 'alias'; readonly text: string });

interface Common {
  readonly anchor: string | undefined;
  readonly tag: string | undefined;
  /** Written by an intent: the order of its keys does not matter. */
  readonly fresh: boolean;
}

export interface ModelEntry {
  /** How a path calls the key. */
  readonly name: string;
  /** The key exactly, so that `8080` and `"8080"` differ. */
  readonly key: string;
  /** Anchor and tag of the key itself. */
  readonly props: string;
  readonly value: Model;
  readonly fresh: boolean;
}

export const NULL_MODEL: Model = {
  shape: 'scalar',
  text: 'null',
  anchor: undefined,
  tag: undefined,
  fresh: false,
};

/** The model of a node as it is read. */
export function modelOf(node: ParsedNode | null): Model {
  if (!node) return NULL_MODEL;
  if (isAlias(node)) return { ...NULL_MODEL, shape: 'alias', text: node.source };
  const common = { anchor: node.anchor, tag: node.tag, fresh: false };
  if (isScalar(node)) return { ...common, shape: 'scalar', text: scalarModel(node) };
  if (isSeq(node)) {
    const items = ownEntries(node).map((entry) => modelOf(entry.value));
    return { ...common, shape: 'seq', items };
  }
  return {
    ...common,
    shape: 'map',
    entries: ownEntries(node).map(({ key, value }) => ({
      name: key ? keyName(key) : '',
      key: key ? keyText(key) : '',
      props: key ? propsText(key) : '',
      value: modelOf(value),
      fresh: false,
    })),
  };
}

function scalarModel(node: ParsedNode): string {
  if (!isScalar(node)) return '';
  if (typeof node.value === 'string') return `s:${node.value}`;
  if (node.value === null || isEmptyNode(node)) return 'null';
  return `x:${node.source}`;
}

function keyText(key: ParsedNode): string {
  if (isMergeKey(key)) return '<<';
  return isScalar(key) ? scalarModel(key) : JSON.stringify(modelOf(key));
}

function propsText(key: ParsedNode): string {
  return isScalar(key) ? `${key.anchor ?? ''} ${key.tag ?? ''}`.trim() : '';
}

/** The model of a value to write. */
export function freshModel(value: YamlValue): Model {
  const common = { anchor: undefined, tag: undefined, fresh: true };
  if (isList(value)) return { ...common, shape: 'seq', items: value.map(freshModel) };
  if (isRecord(value)) {
    return {
      ...common,
      shape: 'map',
      entries: Object.entries(value).map(([key, item]) => freshEntry(key, freshModel(item))),
    };
  }
  return { ...common, shape: 'scalar', text: value === null ? 'null' : exactText(value) };
}

export function freshEntry(key: string, value: Model): ModelEntry {
  return { name: key, key: `s:${key}`, props: '', value, fresh: true };
}

/** Where two models differ first, as path steps, or undefined if they mean the same. */
export function difference(
  intended: Model,
  actual: Model,
  path: readonly (string | number)[] = [],
): readonly (string | number)[] | undefined {
  if (intended.shape !== actual.shape || intended.anchor !== actual.anchor) return path;
  if (intended.tag !== actual.tag) return path;
  if (intended.shape === 'map' && actual.shape === 'map') {
    return mapDifference(intended.entries, actual.entries, intended.fresh, path);
  }
  if (intended.shape === 'seq' && actual.shape === 'seq') {
    if (intended.items.length !== actual.items.length) return path;
    for (const [index, item] of intended.items.entries()) {
      const other = actual.items[index];
      const found = other ? difference(item, other, [...path, index]) : path;
      if (found) return found;
    }
    return undefined;
  }
  return 'text' in intended && 'text' in actual && intended.text === actual.text ? undefined : path;
}

function mapDifference(
  intended: readonly ModelEntry[],
  actual: readonly ModelEntry[],
  anyOrder: boolean,
  path: readonly (string | number)[],
): readonly (string | number)[] | undefined {
  if (intended.length !== actual.length) return path;
  const added = intended.filter((entry) => anyOrder || entry.fresh);
  const names = new Set(added.map((entry) => entry.key));
  const kept = intended.filter((entry) => !anyOrder && !entry.fresh);
  const rest = names.size === 0 ? actual : actual.filter((entry) => !names.has(entry.key));
  if (rest.length !== kept.length) return path;
  const byKey = new Map(actual.map((entry) => [entry.key, entry]));
  const pairs = [
    ...kept.map((entry, index) => [entry, rest[index]] as const),
    ...added.map((entry) => [entry, byKey.get(entry.key)] as const),
  ];
  for (const [entry, other] of pairs) {
    if (!other || other.key !== entry.key || other.props !== entry.props)
      return [...path, entry.name];
    const found = difference(entry.value, other.value, [...path, entry.name]);
    if (found) return found;
  }
  return undefined;
}
