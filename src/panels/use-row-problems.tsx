import type { ReactNode } from 'react';
import { isWithin, type YamlPath } from '../text/yaml-path.ts';
import { ProblemList } from './problem-list.tsx';
import { useProblems } from './use-problems.ts';

export interface RowProblems {
  readonly below: ReactNode;
  readonly invalid: boolean;
}

/** For each row of the list at `path`: its problems, to be shown beneath it. */
export function useRowProblems(path: YamlPath): (row: YamlPath) => RowProblems {
  const problems = useProblems(path);
  return (row) => {
    const own = problems.filter((problem) => isWithin(problem.path, row));
    return {
      below: own.length > 0 ? <ProblemList problems={own} /> : undefined,
      invalid: own.some(({ severity }) => severity === 'error'),
    };
  };
}
