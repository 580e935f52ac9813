import { type ReactNode, useState } from 'react';
import type { Step } from '../commands/plan-steps.ts';
import { ProblemSentence } from '../ui/problem-line.tsx';
import { runSteps } from './steps.ts';
import { useActions } from './use-run.ts';

export interface ForAll {
  /** Why the last edit was refused, to stand beneath its field. */
  readonly refusal: ReactNode;
  /** Does all of it as one step that one undo takes back, or nothing; answers why not. */
  run(label: string, steps: readonly Step[]): string | undefined;
}

/** Edits of several services at once. */
export function useForAll(): ForAll {
  const { run } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  return {
    refusal: refusal === undefined ? undefined : <ProblemSentence sentence={refusal} />,
    run(label, steps) {
      const why = steps.length === 0 ? undefined : run(runSteps, { label, steps });
      setRefusal(why);
      return why;
    },
  };
}
