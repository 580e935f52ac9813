import { isMap, isScalar, isSeq, type ParsedNode } from 'yaml';
import type { YamlValue } from './intent.ts';
import { isMergeKey, keyName, ownEntries } from './own-entries.ts';
import { isList, isRecord } from './print-value.ts';

/** Whether the text of `node`, without aliases, merge keys or odd tags, already says `value`. */
export function sameValue(node: ParsedNode | null, value: YamlValue): boolean {
  if (!node) return value === null;
  if (isScalar(node)) return sameScalar(node.value, value);
  const entries = ownEntries(node);
  if (isSeq(node) && isList(value)) {
    return (
      entries.length === value.length &&
      entries.every((entry, index) => sameValue(entry.value, value[index] ?? null))
    );
  }
  if (isMap(node) && isRecord(value)) {
    return (
      entries.length === Object.keys(value).length &&
      entries.every(({ key, value: own }) => {
        if (!key || isMergeKey(key)) return false;
        const wanted = value[keyName(key)];
        return wanted !== undefined && Object.hasOwn(value, keyName(key)) && sameValue(own, wanted);
      })
    );
  }
  return false;
}

function sameScalar(own: unknown, value: YamlValue): boolean {
  if (typeof own === 'bigint' || typeof value === 'bigint') {
    return (
      (typeof value === 'bigint' || typeof value === 'number') && String(own) === String(value)
    );
  }
  return Object.is(own, value);
}
