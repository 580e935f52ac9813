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

interface Draft {
  readonly text: string;
  /** What the document said when it was typed. */
  readonly over: string;
  readonly refusal: string | undefined;
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
  const [draft, setDraft] = useState<Draft | undefined>(undefined);
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

  // What was refused is forgotten when the field comes to speak of something else.
  const live = draft && (draft.refusal === undefined || draft.over === value) ? draft : undefined;
  return {
    shown: live?.text ?? value,
    dirty: live !== undefined && live.text !== value,
    refusal: live?.refusal,
    change(text) {
      const isAsWritten = text === value;
      pending.current = isAsWritten ? undefined : text;
      setDraft(isAsWritten ? undefined : { text, over: value, refusal: undefined });
    },
    commit(text = pending.current) {
      pending.current = undefined;
      if (text === undefined) return live?.refusal === undefined;
      const refusal = text === value ? undefined : onCommit(text);
      setDraft(refusal === undefined ? undefined : { text, over: value, refusal });
      return refusal === undefined;
    },
    revert() {
      pending.current = undefined;
      setDraft(undefined);
      return live !== undefined;
    },
  };
}
