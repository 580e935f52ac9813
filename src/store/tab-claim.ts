import type { TabLocks } from './tab-locks.ts';

/** Which kept document is this tab's own. */
export interface TabClaim {
  /** Nobody else writes under this id while the tab lives. */
  readonly id: string;
  /** The kept document to begin with, if any; often the same id. */
  readonly restore: string | undefined;
}

/** What a tab knows and may ask of its browser; each may be missing or refused. */
export interface TabSurroundings {
  readonly locks: TabLocks | undefined;
  /** Lives as long as the tab, through reloads; a duplicated tab gets a copy. */
  readonly memory: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  readonly newId: () => string;
}

const MEMORY_KEY = 'compose-canvas.document';
/** How long a reloaded page waits for its former self to let go, in milliseconds. */
const HANDOVER = 500;

/**
 * Finds the document of this tab: the one it had before a reload, else the most recent that no other
 * tab has open, else a new one. A duplicated tab remembers its twin's document and does not get it.
 * @param kept ids of kept documents, the most recent first
 */
export async function claimDocument(
  kept: readonly string[],
  { locks, memory, newId }: TabSurroundings,
): Promise<TabClaim> {
  const own = memory?.getItem(MEMORY_KEY) ?? undefined;
  const claim = locks
    ? await claimLocked(kept, own, locks, newId)
    : // Nobody can say what other tabs have open: go on with a copy, which no one else writes to.
      { id: newId(), restore: own ?? kept[0] };
  rememberDocument(claim.id, memory);
  return claim;
}

/** From now on a reload of this tab begins with this document. */
export function rememberDocument(id: string, memory: TabSurroundings['memory']): void {
  memory?.setItem(MEMORY_KEY, id);
}

async function claimLocked(
  kept: readonly string[],
  own: string | undefined,
  locks: TabLocks,
  newId: () => string,
): Promise<TabClaim> {
  if (own !== undefined && (await locks.hold(lockName(own), HANDOVER))) {
    return { id: own, restore: own };
  }
  for (const id of kept) {
    if (id !== own && (await locks.hold(lockName(id), 0))) return { id, restore: id };
  }
  const id = newId();
  await locks.hold(lockName(id), 0);
  return { id, restore: undefined };
}

/** The lock that the tab with this document holds. */
export function lockName(id: string): string {
  return `compose-canvas.document.${id}`;
}
