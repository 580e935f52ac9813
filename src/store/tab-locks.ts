/** Names that one tab at a time can hold, for as long as it lives. */
export interface TabLocks {
  /** Whether this tab has the name now; waits up to `patience` milliseconds for another to let it go. */
  hold(name: string, patience: number): Promise<boolean>;
  isHeld(name: string): Promise<boolean>;
}

/** Locks by the browser's lock manager, which lets go of them when the tab goes, however it goes. */
export function browserLocks(locks: LockManager): TabLocks {
  return {
    hold: (name, patience) =>
      new Promise((resolve) => {
        const options: LockOptions =
          patience === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(patience) };
        locks
          .request(name, options, (lock) => {
            resolve(lock !== null);
            return lock === null ? undefined : new Promise<never>(() => {});
          })
          .catch(() => resolve(false));
      }),
    isHeld: async (name) => {
      const { held = [] } = await locks.query();
      return held.some((lock) => lock.name === name);
    },
  };
}
