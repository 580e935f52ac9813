import { createSession, type KeepableSession } from '../create-session.ts';
import { THREE_SERVICES } from '../examples.ts';
import type { Snapshot } from '../session.ts';

/** A session with a clock of its own and verbs that tests are told in. */
export interface Story {
  readonly session: KeepableSession;
  /** The snapshot as it is now. */
  readonly now: Snapshot;
  wait(milliseconds: number): void;
  /** Types `insert` behind the first `after`, a character each 50 ms. */
  typeBehind(after: string, insert: string): void;
  /** Replaces the first `found` at once, as a paste does. */
  replace(found: string, insert: string): void;
  undoAll(): void;
  redoAll(): void;
  bytes(): readonly number[];
}

export function tellStory(
  source: Uint8Array | string | null = THREE_SERVICES.text,
  fileName = 'docker-compose.yml',
): Story {
  let time = 0;
  const session = createSession({ now: () => time, loadDiagnose: async () => () => [] });
  if (source !== null) session.load(source, fileName);
  const find = (found: string): number => {
    const at = session.store.getState().text.indexOf(found);
    if (at < 0) throw new Error(`The text has no ${JSON.stringify(found)}`);
    return at;
  };
  return {
    session,
    get now() {
      return session.store.getState();
    },
    wait: (milliseconds) => {
      time += milliseconds;
    },
    typeBehind: (after, insert) => {
      let at = find(after) + after.length;
      for (const character of insert) {
        session.type([{ from: at, to: at, insert: character }]);
        at += character.length;
        time += 50;
      }
    },
    replace: (found, insert) => {
      const from = find(found);
      session.type([{ from, to: from + found.length, insert }]);
    },
    undoAll: () => {
      while (session.store.getState().history.undo !== undefined) session.undo();
    },
    redoAll: () => {
      while (session.store.getState().history.redo !== undefined) session.redo();
    },
    bytes: () => [...session.exportBytes()],
  };
}
