import { isSeq, type ParsedNode } from 'yaml';
import { keyName, type OwnEntry, ownEntries } from './own-entries.ts';

/** The entries of a map or sequence, found by name or position without walking through all of them. */
export interface EntryIndex {
  readonly entries: readonly OwnEntry[];
  /** Names that more than one key has. */
  readonly repeated: ReadonlySet<string>;
  /** The entry called `step`; of a duplicated key the last, as readers take it. */
  find(step: string | number): OwnEntry | undefined;
}

export function indexEntries(node: ParsedNode | null): EntryIndex {
  const entries = ownEntries(node);
  const byName = new Map<string, OwnEntry>();
  const repeated = new Set<string>();
  for (const entry of entries) {
    if (!entry.key) continue;
    const name = keyName(entry.key);
    if (byName.has(name)) repeated.add(name);
    byName.set(name, entry);
  }
  const list = isSeq(node);
  return {
    entries,
    repeated,
    find: (step) =>
      typeof step === 'string' ? byName.get(step) : list ? entries[step] : undefined,
  };
}
