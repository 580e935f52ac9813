import { DocumentKeeper } from './document-keeper.ts';
import type { DocumentShelf } from './document-shelf.ts';
import { summarise } from './document-summary.ts';
import type { History } from './history.ts';
import { isOpenIn } from './open-files.ts';
import { lockName, rememberDocument, type TabSurroundings } from './tab-claim.ts';

interface DeskSurroundings extends TabSurroundings {
  readonly shelf: DocumentShelf;
  readonly now: () => number;
}

/** A document that another has taken the place of, as it was kept then. */
interface LeftDocument {
  readonly id: string;
  readonly history: History;
  /** When it was written last; undefined if it was not. */
  readonly savedAt: Promise<number | undefined>;
}

/**
 * The kept document that this tab writes to. A file that takes the place of all that was open begins
 * another one, so that the former stays kept as it was left.
 */
export class DocumentDesk {
  private readonly around: DeskSurroundings;
  private current: DocumentKeeper;
  private latest: History | undefined;
  private left: readonly LeftDocument[] = [];
  private fault: unknown;

  /** @param id what the tab has claimed */
  constructor(id: string, around: DeskSurroundings) {
    this.around = around;
    this.current = new DocumentKeeper(id, around.shelf, around.now);
  }

  get keeper(): DocumentKeeper {
    return this.current;
  }

  /** Hears of each change: where another file has come, what was there is written as it last stood. */
  see(history: History): void {
    if (!history.now.file.open) return;
    const before = this.latest;
    this.latest = history;
    if (!before || sharesFile(before, history) || isOpenedAgain(before, history)) return;
    const { locks, newId } = this.around;
    const id = newId();
    void locks?.hold(lockName(id), 0);
    this.leave(before);
    this.begin(id);
  }

  isBehind(history: History): boolean {
    return this.current.isBehind(history);
  }

  /** Writes what the shelf does not have yet. Rejects if the browser does not let us. */
  async keep(history: History): Promise<void> {
    const keeper = this.current;
    const written = keeper.keep(history);
    await Promise.all([written, ...this.left.map(({ savedAt }) => savedAt)]);
    const { fault } = this;
    this.fault = undefined;
    if (fault !== undefined) throw fault;
    // What was written meanwhile went on to another document: it is itself among those that were left.
    if (this.current === keeper) await this.dropTwins(history);
  }

  /** Goes over to another document, whose lock this tab has; the one that was here stays kept. */
  take(id: string): DocumentKeeper {
    if (this.latest) this.leave(this.latest);
    else this.around.locks?.release(lockName(this.current.id));
    this.begin(id);
    // From here on other openings are counted: an equal number is no sign of the same file.
    this.latest = undefined;
    this.left = [];
    return this.current;
  }

  private begin(id: string): void {
    const { shelf, now, memory } = this.around;
    this.current = new DocumentKeeper(id, shelf, now);
    rememberDocument(id, memory);
  }

  private leave(history: History): void {
    const savedAt = this.putAway(this.current, history).catch((fault: unknown) => {
      this.fault = fault;
      return undefined;
    });
    this.left = [...this.left, { id: this.current.id, history, savedAt }];
  }

  private async putAway(keeper: DocumentKeeper, history: History): Promise<number | undefined> {
    const { shelf, locks } = this.around;
    try {
      await keeper.keep(history);
      const mark = (await shelf.list()).find(({ id }) => id === keeper.id);
      if (mark) await shelf.remark({ ...mark, left: true });
      return mark?.savedAt;
    } finally {
      locks?.release(lockName(keeper.id));
    }
  }

  /** Who undid the opening of a file is in the former document again: it is kept once, as it was last. */
  private async dropTwins(history: History): Promise<void> {
    const later = [history];
    for (const left of this.left.toReversed()) {
      const savedAt = await left.savedAt;
      if (savedAt === undefined) continue;
      if (later.some((other) => sharesFile(left.history, other))) await this.drop(left.id, savedAt);
      else later.push(left.history);
    }
  }

  /** Removes a document that was left, if nobody has done anything with it since. */
  private async drop(id: string, savedAt: number): Promise<void> {
    const { shelf, locks } = this.around;
    this.left = this.left.filter((left) => left.id !== id);
    const mark = (await shelf.list()).find((mark) => mark.id === id);
    if (mark?.savedAt !== savedAt || (await locks?.isHeld(lockName(id)))) return;
    await shelf.remove(id);
  }
}

/** Whether a file comes once more, such as after a change made elsewhere: that is no other document. */
function isOpenedAgain(before: History, now: History): boolean {
  const [old, fresh] = [summarise(before), summarise(now)];
  const shared = fresh.services.filter((name) => old.services.includes(name)).length;
  return (
    before.now.file.fileName === now.now.file.fileName &&
    old.repository === fresh.repository &&
    // Most files have the same name: only one with the same services is likely the same.
    shared * 2 > Math.max(old.services.length, fresh.services.length)
  );
}

/** Whether a file that is open in one is open in the other too. */
function sharesFile(one: History, other: History): boolean {
  return [other.now, ...other.now.others].some(({ file }) => isOpenIn(one.now, file.opening));
}
