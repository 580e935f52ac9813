import { type Refused, refuse } from '../text/refusal.ts';
import type { KeepableSession } from './create-session.ts';
import type { DocumentDesk } from './document-desk.ts';
import type { DocumentShelf, ShelfMark, ShelfRead } from './document-shelf.ts';
import { findText, readKept } from './restore-kept.ts';
import type { Outcome } from './session.ts';
import { lockName, type TabSurroundings } from './tab-claim.ts';

/** A document that this browser keeps. */
export interface RecentDocument extends Pick<ShelfMark, 'id' | 'savedAt' | 'fileName' | 'summary'> {
  /** `away`: no tab has it open. */
  readonly where: 'here' | 'another-tab' | 'away';
}

export type RecentList =
  | { readonly ok: true; readonly documents: readonly RecentDocument[] }
  | Refused;

export type Removal = { readonly ok: true; undo(): Promise<Outcome> } | Refused;

/** The documents that this browser keeps. Nothing of it rejects: what fails is said in a sentence. */
export interface RecentDocuments {
  /** The most recently changed first. */
  list(): Promise<RecentList>;
  /** Opens one with its history in this tab, a copy if another tab has it; what was open stays kept. */
  open(id: string): Promise<Outcome>;
  /** Forgets one that no tab has open. */
  remove(id: string): Promise<Removal>;
}

interface Surroundings extends TabSurroundings {
  readonly shelf: DocumentShelf;
}

/** Where the browser keeps nothing there are none. */
export const NO_RECENT_DOCUMENTS: RecentDocuments = {
  list: async () => unavailable(),
  open: async () => unavailable(),
  remove: async () => unavailable(),
};

/** The documents on the shelf, for the tab whose own is on the desk. */
export function recentDocuments(
  session: KeepableSession,
  desk: DocumentDesk,
  { shelf, locks, newId }: Surroundings,
): RecentDocuments {
  const isHeld = async (id: string) => (await locks?.isHeld(lockName(id))) ?? false;

  const list = async (): Promise<RecentList> => {
    await desk.keep(session.history()).catch(() => {});
    const marks = await shelf.list();
    const documents = await Promise.all(
      marks.map(async ({ id, savedAt, fileName, summary }): Promise<RecentDocument> => {
        const where = id === desk.keeper.id ? 'here' : (await isHeld(id)) ? 'another-tab' : 'away';
        return { id, savedAt, fileName, summary, where };
      }),
    );
    return { ok: true, documents };
  };

  const open = async (id: string): Promise<Outcome> => {
    if (id === desk.keeper.id) return { ok: true };
    if (!(await isKept())) {
      return refuse(
        'not-kept',
        'What is open here could not be kept, and would be lost. Save or download it first.',
      );
    }
    const isOurs = (await locks?.hold(lockName(id), 0)) ?? false;
    const mark = (await shelf.list()).find((mark) => mark.id === id);
    const kept = await shelf.read(id);
    const read = kept && readKept(kept);
    if (mark && read) {
      const own = isOurs ? id : newId();
      if (!isOurs) await locks?.hold(lockName(own), 0);
      const keeper = desk.take(own);
      if (isOurs) keeper.startFrom(read.history, read.numbers);
      session.resume(read.history);
      if (isOurs) await shelf.remark({ ...mark, left: false });
      else tellCopy(mark.fileName);
      return { ok: true };
    }
    if (isOurs) locks?.release(lockName(id));
    return mark && kept ? openText(mark, kept) : gone();
  };

  const isKept = (): Promise<boolean> =>
    desk.keep(session.history()).then(
      () => true,
      () => false,
    );

  const tellCopy = (fileName: string) =>
    session.notify(
      'caution',
      locks
        ? `${fileName} is open in another tab, so this is a copy. Each of the two is kept by itself.`
        : `This is a copy of ${fileName}: the browser cannot tell whether another tab has it open.`,
    );

  /** A document whose steps cannot be read, as a file that is opened. */
  const openText = async ({ id, fileName }: ShelfMark, kept: ShelfRead): Promise<Outcome> => {
    await shelf.setAside(id, kept);
    const text = findText(kept.head);
    if (text === undefined) {
      return refuse(
        'unreadable',
        'This document could not be read. What the browser had kept of it was put aside and not deleted.',
      );
    }
    const outcome = session.load(text, fileName, { template: true });
    if (outcome.ok) {
      session.notify(
        'caution',
        'The steps of this document could not be read, so they cannot be undone. Its text is back; look through it once.',
      );
    }
    return outcome;
  };

  const remove = async (id: string): Promise<Removal> => {
    if (id === desk.keeper.id) {
      return refuse('open-here', 'It is open in this tab. Open another document first.');
    }
    if (await isHeld(id)) {
      return refuse('open-elsewhere', 'It is open in another tab. Close that tab first.');
    }
    const mark = (await shelf.list()).find((mark) => mark.id === id);
    const kept = await shelf.read(id);
    if (!mark || !kept) return gone();
    await shelf.remove(id);
    const { head, steps } = kept;
    return {
      ok: true,
      undo: () =>
        answered(async () => {
          await shelf.write({ mark, head, newSteps: steps, goneSteps: [] });
          return { ok: true };
        }),
    };
  };

  return {
    list: () => answered(list),
    open: (id) => answered(() => open(id)),
    remove: (id) => answered(() => remove(id)),
  };
}

async function answered<T>(ask: () => Promise<T>): Promise<T | Refused> {
  try {
    return await ask();
  } catch {
    return unavailable();
  }
}

function gone(): Refused {
  return refuse('gone', 'This document is no longer kept; another tab has removed it.');
}

function unavailable(): Refused {
  return refuse(
    'no-storage',
    'The browser does not let this page keep anything (private window, blocked storage?), so there are no recent documents.',
  );
}
