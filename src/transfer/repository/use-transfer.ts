import { useEffect, useRef, useState } from 'react';
import { explainFault } from './explain-fault.ts';
import type { Progress, Provider, Transfer } from './repository.ts';

export interface Transfers {
  /** What is going on now, if anything. */
  readonly progress: Progress | undefined;
  /** Why the last one failed. */
  readonly failure: string | undefined;
  /** Does one piece of work; undefined if it failed, which is then told, or was stopped. */
  run<T>(provider: Provider, work: (transfer: Transfer) => Promise<T>): Promise<T | undefined>;
  fail(sentence: string | undefined): void;
  stop(): void;
}

/** One transfer at a time, with its progress, its failure and the way to stop it. Leaving stops it. */
export function useTransfer(): Transfers {
  const [progress, setProgress] = useState<Progress>();
  const [failure, fail] = useState<string>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  return {
    progress,
    failure,
    fail,
    stop: () => current.current?.abort(),
    run: async (provider, work) => {
      current.current?.abort();
      const controller = new AbortController();
      current.current = controller;
      const { signal } = controller;
      fail(undefined);
      setProgress({ what: 'Connecting' });
      try {
        const done = await work({ signal, tell: (told) => !signal.aborted && setProgress(told) });
        return signal.aborted ? undefined : done;
      } catch (fault) {
        if (!signal.aborted) fail(explainFault(fault, provider)?.refusal.sentence);
        return undefined;
      } finally {
        if (current.current === controller) setProgress(undefined);
      }
    },
  };
}
