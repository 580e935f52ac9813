import type { KeepableSession } from './create-session.ts';
import { DocumentDesk } from './document-desk.ts';
import { type DocumentShelf, openShelf } from './document-shelf.ts';
import { NO_RECENT_DOCUMENTS, type RecentDocuments, recentDocuments } from './recent-documents.ts';
import { restoreKept } from './restore-kept.ts';
import { claimDocument, lockName, type TabSurroundings } from './tab-claim.ts';
import { browserLocks } from './tab-locks.ts';

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
  readonly recent: RecentDocuments;
}

/** What autosave needs of a browser; the parts that a test replaces. */
export interface AutosaveSurroundings extends TabSurroundings {
  readonly shelf: DocumentShelf;
  readonly now: () => number;
  /** Calls back when the page may be about to go. Returns the way to stop. */
  readonly onLeave: (listener: () => void) => () => void;
  /** From now on leaving the page is asked about while `isUnsafe`. */
  readonly askBeforeLeaving: (isUnsafe: () => boolean) => void;
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
  let told = false;
  const tell = (fault: unknown): void => {
    if (told) return;
    told = true;
    session.notify('caution', describeFault(fault));
    surroundings.askBeforeLeaving(() => session.store.getState().modified);
  };
  try {
    const desk = await bringBack(session, surroundings);
    return keepFromNowOn(session, desk, surroundings, tell);
  } catch (fault) {
    tell(fault);
    return { flush: async () => {}, stop: () => {}, recent: NO_RECENT_DOCUMENTS };
  }
}

/** Restores the document that is this tab's, and gives the desk where it is kept. */
async function bringBack(
  session: KeepableSession,
  surroundings: AutosaveSurroundings,
): Promise<DocumentDesk> {
  const { shelf } = surroundings;
  const kept = await answeredInTime(shelf.list());
  const unfinished = kept.filter(({ left }) => left !== true).map(({ id }) => id);
  const claim = await claimDocument(unfinished, surroundings);
  const desk = new DocumentDesk(claim.id, surroundings);
  if (claim.restore !== undefined) {
    const document = await answeredInTime(shelf.read(claim.restore));
    if (document) await restoreKept(session, desk.keeper, document, claim, shelf);
  }
  const others = kept.map(({ id }) => id).filter((id) => id !== claim.id);
  void letGo(surroundings, others.slice(MOST_KEPT - 1));
  return desk;
}

function keepFromNowOn(
  session: KeepableSession,
  desk: DocumentDesk,
  surroundings: AutosaveSurroundings,
  tell: (fault: unknown) => void,
): Autosave {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    try {
      await desk.keep(session.history());
    } catch (fault) {
      tell(fault);
    }
  };
  const handleChange = (): void => {
    const history = session.history();
    desk.see(history);
    if (timer === undefined && desk.isBehind(history)) {
      timer = setTimeout(() => void flush(), DELAY);
    }
  };
  // What came back as text alone, or as a copy of another tab's document, is not kept yet.
  handleChange();
  const stopListening = session.store.subscribe(handleChange);
  const stopWatching = surroundings.onLeave(() => void flush());
  return {
    flush,
    stop: () => {
      clearTimeout(timer);
      stopListening();
      stopWatching();
    },
    recent: recentDocuments(session, desk, surroundings),
  };
}

async function letGo(
  { shelf, locks }: AutosaveSurroundings,
  ids: readonly string[],
): Promise<void> {
  try {
    for (const id of ids) {
      if (!(await locks?.isHeld(lockName(id)))) await shelf.remove(id);
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
    locks: 'locks' in navigator ? browserLocks(navigator.locks) : undefined,
    memory: tabMemory(),
    newId: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    now: () => Date.now(),
    askBeforeLeaving: (isUnsafe) => {
      window.addEventListener('beforeunload', (event) => {
        if (isUnsafe()) event.preventDefault();
      });
    },
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
