import type { KeepableSession } from './create-session.ts';
import { DocumentKeeper } from './document-keeper.ts';
import { type DocumentShelf, openShelf } from './document-shelf.ts';
import { restoreKept } from './restore-kept.ts';
import { claimDocument, isUnclaimed, type TabSurroundings } from './tab-claim.ts';

/** Milliseconds between a change and its being kept; changes in between are kept together. */
const DELAY = 200;
/** Milliseconds after which storage that does not answer counts as missing. */
const PATIENCE = 3000;
/** Documents kept; older ones that no tab has open are let go. */
const MOST_KEPT = 20;

export interface Autosave {
  /** Writes what is not written yet; settles when that is done or has failed. */
  flush(): Promise<void>;
  stop(): void;
}

/** What autosave needs of a browser; the parts that a test replaces. */
export interface AutosaveSurroundings extends TabSurroundings {
  readonly shelf: DocumentShelf;
  readonly now: () => number;
  /** Calls back when the page may be about to go. Returns the way to stop. */
  readonly onLeave: (listener: () => void) => () => void;
}

/**
 * Brings back this tab's document from the last visit and from then on keeps every change.
 * Settles when the session holds the restored document. Never rejects: where the browser keeps
 * nothing, the user is told once and editing goes on.
 */
export async function openAutosave(
  session: KeepableSession,
  surroundings: AutosaveSurroundings = browserSurroundings(),
): Promise<Autosave> {
  const { shelf, locks, now, onLeave } = surroundings;
  let told = false;
  const tell = (fault: unknown): void => {
    if (!told) session.notify('caution', describeFault(fault));
    told = true;
  };
  let id: string;
  let keeper: DocumentKeeper;
  try {
    const marks = await answeredInTime(shelf.list());
    const claim = await claimDocument(
      marks.map((mark) => mark.id),
      surroundings,
    );
    id = claim.id;
    keeper = new DocumentKeeper(id, shelf, now);
    if (claim.restore !== undefined) {
      const kept = await answeredInTime(shelf.read(claim.restore));
      if (kept) await restoreKept(session, keeper, kept, claim, shelf);
    }
    if (locks)
      void letGo(
        shelf,
        locks,
        marks.slice(MOST_KEPT - 1).map((mark) => mark.id),
        id,
      );
  } catch (fault) {
    tell(fault);
    return { flush: async () => {}, stop: () => {} };
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    try {
      await keeper.keep(session.history());
    } catch (fault) {
      tell(fault);
    }
  };
  const stopListening = session.store.subscribe(() => {
    if (timer === undefined && keeper.isBehind(session.history())) {
      timer = setTimeout(() => void flush(), DELAY);
    }
  });
  const stopWatching = onLeave(() => void flush());
  return {
    flush,
    stop: () => {
      clearTimeout(timer);
      stopListening();
      stopWatching();
    },
  };
}

async function letGo(
  shelf: DocumentShelf,
  locks: LockManager | undefined,
  ids: readonly string[],
  own: string,
): Promise<void> {
  try {
    for (const id of ids) {
      if (id !== own && (!locks || (await isUnclaimed(locks, id)))) await shelf.remove(id);
    }
  } catch {
    // Old documents stay until the next visit.
  }
}

function answeredInTime<T>(answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('The storage does not answer.')), PATIENCE);
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function describeFault(fault: unknown): string {
  const full = fault instanceof Error && fault.name === 'QuotaExceededError';
  const why = full
    ? 'the storage that the browser gives this page is full'
    : 'the browser does not let this page keep anything (private window, blocked storage?)';
  return `Autosave is off: ${why}. You can go on; save or download the file before you close this tab.`;
}

function browserSurroundings(): AutosaveSurroundings {
  return {
    shelf: openShelf(),
    locks: 'locks' in navigator ? navigator.locks : undefined,
    memory: tabMemory(),
    newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    now: () => Date.now(),
    onLeave: (listener) => {
      const handleVisibility = (): void => {
        if (document.visibilityState === 'hidden') listener();
      };
      document.addEventListener('visibilitychange', handleVisibility);
      window.addEventListener('pagehide', listener);
      return () => {
        document.removeEventListener('visibilitychange', handleVisibility);
        window.removeEventListener('pagehide', listener);
      };
    },
  };
}

/** Storage that lives as long as the tab; asking for it throws where cookies are blocked. */
function tabMemory(): Storage | undefined {
  try {
    return window.sessionStorage;
  } catch {
    return undefined;
  }
}
