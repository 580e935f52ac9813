import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type SetYamlArgs, setYaml } from '../commands/set-yaml.ts';
import type { Session } from '../store/session.ts';
import { useSession } from '../ui/session-context.tsx';
import { useActions } from './use-run.ts';

interface Kept {
  readonly text: string;
  /** What the document said when it was typed. */
  readonly over: string;
}

/** What is typed and not yet right, by place: it outlives the panel that it was typed in. */
const DRAFTS = new WeakMap<Session, Map<string, Kept>>();

function draftsOf(session: Session): Map<string, Kept> {
  const known = DRAFTS.get(session) ?? new Map<string, Kept>();
  DRAFTS.set(session, known);
  return known;
}

/** What was typed at a place and could not be written yet. */
export function useKeptText(place: string): string | undefined {
  return draftsOf(useSession()).get(place)?.text;
}

export interface YamlDraft {
  readonly shown: string;
  readonly dirty: boolean;
  readonly refusal: string | undefined;
  change(text: string): void;
  /** Writes what was typed; true if the document says it now. */
  commit(): boolean;
  /** Forgets what was typed; tells whether there was anything to forget. */
  revert(): boolean;
}

/**
 * YAML that is being typed: written when it is left and right, kept while it is wrong, wherever the user goes.
 * @param source what the document says
 * @param key what it is the source of
 */
export function useYamlDraft(
  place: string,
  source: string,
  key: Omit<SetYamlArgs, 'source'>,
): YamlDraft {
  const drafts = draftsOf(useSession());
  const { run, objection } = useActions();
  const [, redraw] = useState(0);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const write = (text: string) => run(setYaml, { ...key, source: text });
  const check = (text: string) => objection(setYaml, { ...key, source: text });
  const latest = useRef({ write, check, source });
  useLayoutEffect(() => {
    latest.current = { write, check, source };
  });
  useEffect(() => {
    const kept = drafts.get(place);
    if (kept && kept.over !== latest.current.source) drafts.delete(place);
    else if (kept) setRefusal(latest.current.check(kept.text));
    return () => {
      const left = drafts.get(place);
      if (left && latest.current.write(left.text) === undefined) drafts.delete(place);
    };
  }, [drafts, place]);

  const draft = drafts.get(place);
  function keep(text: string | undefined): void {
    if (text === undefined || text === source) drafts.delete(place);
    else drafts.set(place, { text, over: source });
    redraw((count) => count + 1);
  }
  return {
    shown: draft?.text ?? source,
    dirty: draft !== undefined,
    refusal: draft && refusal,
    change: keep,
    commit() {
      if (!draft) return true;
      const why = write(draft.text);
      setRefusal(why);
      if (why === undefined) keep(undefined);
      return why === undefined;
    },
    revert() {
      setRefusal(undefined);
      keep(undefined);
      return draft !== undefined;
    },
  };
}
