/** Which kept document is this tab's own. */
export interface TabClaim {
  /** Nobody else writes under this id while the tab lives. */
  readonly id: string;
  /** The kept document to begin with, if any; often the same id. */
  readonly restore: string | undefined;
}

/** What a tab knows and may ask of its browser; each may be missing or refused. */
export interface TabSurroundings {
  readonly locks: LockManager | undefined;
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
  memory?.setItem(MEMORY_KEY, claim.id);
  return claim;
}

async function claimLocked(
  kept: readonly string[],
  own: string | undefined,
  locks: LockManager,
  newId: () => string,
): Promise<TabClaim> {
  if (own !== undefined && (await hold(locks, own, { signal: AbortSignal.timeout(HANDOVER) }))) {
    return { id: own, restore: own };
  }
  for (const id of kept) {
    if (id !== own && (await hold(locks, id, { ifAvailable: true }))) return { id, restore: id };
  }
  const id = newId();
  await hold(locks, id, { ifAvailable: true });
  return { id, restore: undefined };
}

/** Whether this tab may delete a kept document: nobody has it open. */
export async function isUnclaimed(locks: LockManager, id: string): Promise<boolean> {
  const { held = [] } = await locks.query();
  return held.every(({ name }) => name !== lockName(id));
}

/** Takes a document until the tab goes; false if another tab has it. */
function hold(locks: LockManager, id: string, options: LockOptions): Promise<boolean> {
  return new Promise((resolve) => {
    locks
      .request(lockName(id), options, (lock) => {
        resolve(lock !== null);
        return lock === null ? undefined : new Promise<never>(() => {});
      })
      .catch(() => resolve(false));
  });
}

function lockName(id: string): string {
  return `compose-canvas.document.${id}`;
}
