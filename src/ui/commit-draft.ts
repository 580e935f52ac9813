import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What a commit answers: undefined when it was done, else why not. */
export type CommitAnswer = string | undefined;

export interface CommitDraft {
  /** What the field shows: what is being typed, else what the document says. */
  readonly shown: string;
  readonly dirty: boolean;
  /** Why the last commit was not done; what was typed stays until it is mended or reverted. */
  readonly refusal: string | undefined;
  change(text: string): void;
  /** Writes what was typed, or `text`, into the document. True if the document now says it. */
  commit(text?: string): boolean;
  /** Forgets what was typed; tells whether there was anything to forget. */
  revert(): boolean;
}

/**
 * What is being typed into a field, kept apart from the document until Enter or until the field is left,
 * so that a new snapshot never takes away what the user is writing.
 * A field that disappears while it is being typed into commits first.
 */
export function useCommitDraft(
  value: string,
  onCommit: (text: string) => CommitAnswer,
): CommitDraft {
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const pending = useRef<string | undefined>(undefined);
  const latest = useRef({ value, onCommit });
  useLayoutEffect(() => {
    latest.current = { value, onCommit };
  });
  useEffect(
    () => () => {
      const typed = pending.current;
      pending.current = undefined;
      if (typed !== undefined && typed !== latest.current.value) latest.current.onCommit(typed);
    },
    [],
  );

  function settle(next: string | undefined, why: string | undefined): void {
    setDraft(next);
    setRefusal(why);
  }
  return {
    shown: draft ?? value,
    dirty: draft !== undefined && draft !== value,
    refusal,
    change(text) {
      pending.current = text;
      settle(text, undefined);
    },
    commit(text = pending.current) {
      pending.current = undefined;
      if (text === undefined) return refusal === undefined;
      const why = text === value ? undefined : onCommit(text);
      settle(why === undefined ? undefined : text, why);
      return why === undefined;
    },
    revert() {
      const had = draft !== undefined;
      pending.current = undefined;
      settle(undefined, undefined);
      return had;
    },
  };
}
