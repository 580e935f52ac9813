import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { type DocumentSummary, readSummary } from './document-summary.ts';
import { readNumber, readRecord, readText } from './read-unknown.ts';

/** What is known of a kept document without reading it. */
export interface ShelfMark {
  readonly id: string;
  readonly savedAt: number;
  readonly fileName: string;
  /** Documents of earlier versions have none. */
  readonly summary?: DocumentSummary | undefined;
  /** Its tab went on to another document: no tab begins with it unasked. */
  readonly left?: boolean;
}

/** One change of a kept document: steps never change, so that only new ones are written. */
export interface ShelfWrite {
  readonly mark: ShelfMark;
  readonly head: unknown;
  readonly newSteps: ReadonlyMap<number, unknown>;
  readonly goneSteps: readonly number[];
}

export interface ShelfRead {
  readonly head: unknown;
  readonly steps: ReadonlyMap<number, unknown>;
}

/** Where documents outlive a visit. Every method rejects if the browser does not let us. */
export interface DocumentShelf {
  /** The most recently saved first. */
  list(): Promise<readonly ShelfMark[]>;
  read(id: string): Promise<ShelfRead | undefined>;
  /** All or nothing. */
  write(change: ShelfWrite): Promise<void>;
  /** Replaces what is known of a document that is kept already. */
  remark(mark: ShelfMark): Promise<void>;
  remove(id: string): Promise<void>;
  /** Puts data that cannot be read where nothing overwrites them. */
  setAside(id: string, raw: unknown): Promise<void>;
}

const MARK = 'mark:';
const HEAD = 'head:';
const STEP = 'step:';
const ASIDE = 'aside:';

/** The shelf in the browser's IndexedDB. */
export function openShelf(databaseName = 'compose-canvas'): DocumentShelf {
  let opened: UseStore | undefined;
  // Opened at the first use: where storage is blocked even asking for it throws.
  const use: UseStore = async (mode, callback) => {
    opened ??= createStore(databaseName, 'documents');
    return opened(mode, callback);
  };
  return {
    list: () =>
      use('readonly', async (store) => {
        const marks: unknown[] = await promisifyRequest(store.getAll(below(MARK)));
        return marks.flatMap(readMark).sort((a, b) => b.savedAt - a.savedAt);
      }),
    read: (id) =>
      use('readonly', async (store) => {
        const [head, keys, steps] = await Promise.all([
          promisifyRequest<unknown>(store.get(HEAD + id)),
          promisifyRequest(store.getAllKeys(below(`${STEP}${id}:`))),
          promisifyRequest<unknown[]>(store.getAll(below(`${STEP}${id}:`))),
        ]);
        if (head === undefined) return undefined;
        return { head, steps: new Map(keys.map((key, index) => [stepNumber(key), steps[index]])) };
      }),
    write: ({ mark, head, newSteps, goneSteps }) =>
      use('readwrite', (store) => {
        store.put(mark, MARK + mark.id);
        store.put(head, HEAD + mark.id);
        for (const [number, step] of newSteps) store.put(step, `${STEP}${mark.id}:${number}`);
        for (const number of goneSteps) store.delete(`${STEP}${mark.id}:${number}`);
        return commit(store);
      }),
    remark: (mark) =>
      use('readwrite', (store) => {
        store.put(mark, MARK + mark.id);
        return commit(store);
      }),
    remove: (id) =>
      use('readwrite', (store) => {
        store.delete(MARK + id);
        store.delete(HEAD + id);
        store.delete(below(`${STEP}${id}:`));
        return commit(store);
      }),
    setAside: (id, raw) =>
      use('readwrite', (store) => {
        store.put(raw, ASIDE + id);
        return commit(store);
      }),
  };
}

/** Asks for the end of the transaction at once: the page may be about to go. */
function commit(store: IDBObjectStore): Promise<void> {
  const done = promisifyRequest(store.transaction);
  store.transaction.commit();
  return done;
}

function below(prefix: string): IDBKeyRange {
  return IDBKeyRange.bound(prefix, `${prefix}\uffff`);
}

function stepNumber(key: IDBValidKey): number {
  const name = typeof key === 'string' ? key : '';
  return Number(name.slice(name.lastIndexOf(':') + 1));
}

/** A stored mark, or nothing where it is none. */
function readMark(stored: unknown): readonly ShelfMark[] {
  try {
    const mark = readRecord(stored);
    return [
      {
        id: readText(mark.id),
        savedAt: readNumber(mark.savedAt),
        fileName: readText(mark.fileName),
        summary: readSummary(mark.summary),
        left: mark.left === true,
      },
    ];
  } catch {
    return [];
  }
}
