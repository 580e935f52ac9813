import { type AutosaveSurroundings, openAutosave } from '../autosave.ts';
import { createSession } from '../create-session.ts';
import type { DocumentShelf, ShelfMark } from '../document-shelf.ts';
import type { TabLocks } from '../tab-locks.ts';

/**
 * One browser: what it stores for all its tabs, and which tab holds what. Copies, as a database does.
 * @param answer how long its storage takes for one thing after the other; none by default
 */
export function openBrowser(answer?: () => Promise<void>) {
  const heads = new Map<string, unknown>();
  const marks = new Map<string, ShelfMark>();
  const steps = new Map<string, Map<number, unknown>>();
  const aside = new Map<string, unknown>();
  const held = new Map<string, number>();
  const written: number[] = [];
  let fault: Error | undefined;
  let clock = 0;
  let ids = 0;
  let tabs = 0;
  let last = Promise.resolve();

  const turn = (answer: () => Promise<void>): Promise<void> => {
    last = last.then(answer);
    return last;
  };
  const shelf: DocumentShelf = {
    list: async () => {
      if (answer) await turn(answer);
      if (fault) throw fault;
      return [...marks.values()].sort((a, b) => b.savedAt - a.savedAt);
    },
    read: async (id) =>
      heads.has(id)
        ? structuredClone({ head: heads.get(id), steps: steps.get(id) ?? new Map() })
        : undefined,
    write: async ({ mark, head, newSteps, goneSteps }) => {
      const kept = structuredClone({ head, newSteps });
      if (answer) await turn(answer);
      if (fault) throw fault;
      marks.set(mark.id, mark);
      heads.set(mark.id, kept.head);
      const known = steps.get(mark.id) ?? new Map<number, unknown>();
      steps.set(mark.id, known);
      for (const [number, step] of kept.newSteps) known.set(number, step);
      for (const number of goneSteps) known.delete(number);
      written.push(newSteps.size);
    },
    remark: async (mark) => {
      if (answer) await turn(answer);
      if (fault) throw fault;
      marks.set(mark.id, mark);
    },
    remove: async (id) => {
      if (answer) await turn(answer);
      heads.delete(id);
      marks.delete(id);
      steps.delete(id);
    },
    setAside: async (id, raw) => {
      aside.set(id, raw);
    },
  };

  async function openTab(memory = new Map<string, string>(), withLocks = true) {
    const tab = tabs++;
    const locks: TabLocks = {
      hold: async (name) => {
        if (held.has(name)) return false;
        held.set(name, tab);
        return true;
      },
      isHeld: async (name) => held.has(name),
      release: (name) => {
        if (held.get(name) === tab) held.delete(name);
      },
    };
    let leave = (): void => {};
    let isLeavingUnsafe = (): boolean => false;
    const surroundings: AutosaveSurroundings = {
      shelf,
      locks: withLocks ? locks : undefined,
      memory: {
        getItem: (key) => memory.get(key) ?? null,
        setItem: (key, value) => memory.set(key, value),
      },
      newId: () => `id-${ids++}`,
      now: () => clock++,
      askBeforeLeaving: (isUnsafe) => {
        isLeavingUnsafe = isUnsafe;
      },
      onLeave: (listener) => {
        leave = listener;
        return () => {};
      },
    };
    const session = createSession({ now: () => clock, loadDiagnose: async () => () => [] });
    const autosave = await openAutosave(session, surroundings);
    const close = async (): Promise<Map<string, string>> => {
      await autosave.flush();
      autosave.stop();
      for (const [name, holder] of held) if (holder === tab) held.delete(name);
      return memory;
    };
    return {
      session,
      autosave,
      memory,
      close,
      leave: () => leave(),
      isLeavingUnsafe: () => isLeavingUnsafe(),
      now: () => session.store.getState(),
    };
  }

  return {
    openTab,
    heads,
    marks,
    steps,
    aside,
    written,
    fail: (error: Error | undefined) => {
      fault = error;
    },
  };
}
