/** Names that one tab at a time can hold, for as long as it lives. */
export interface TabLocks {
  /** Whether this tab has the name now; waits up to `patience` milliseconds for another to let it go. */
  hold(name: string, patience: number): Promise<boolean>;
  /** Whether any tab has the name, this one too. */
  isHeld(name: string): Promise<boolean>;
  /** Lets go of a name that this tab has. */
  release(name: string): void;
}

/** Locks by the browser's lock manager, which lets go of them when the tab goes, however it goes. */
export function browserLocks(locks: LockManager): TabLocks {
  const releases = new Map<string, () => void>();
  return {
    hold: (name, patience) =>
      new Promise((resolve) => {
        const options: LockOptions =
          patience === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(patience) };
        locks
          .request(name, options, (lock) => {
            resolve(lock !== null);
            if (lock === null) return undefined;
            return new Promise<void>((release) => releases.set(name, release));
          })
          .catch(() => resolve(false));
      }),
    isHeld: async (name) => {
      const { held = [] } = await locks.query();
      return held.some((lock) => lock.name === name);
    },
    release: (name) => {
      releases.get(name)?.();
      releases.delete(name);
    },
  };
}
