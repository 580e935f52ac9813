import { useState } from 'react';
import type { Diagnostic } from '../rules/rule.ts';
import { printPath } from '../text/yaml-path.ts';
import { Button } from '../ui/button.tsx';
import { ProblemLine } from '../ui/problem-line.tsx';
import { useActions } from './use-run.ts';

/** Problems of a place, each with what mends it. */
export function ProblemList({ problems }: { readonly problems: readonly Diagnostic[] }) {
  return problems.map((problem) => (
    <Problem
      key={`${problem.rule} ${printPath(problem.path)} ${problem.message}`}
      problem={problem}
    />
  ));
}

function Problem({ problem }: { readonly problem: Diagnostic }) {
  const { fix } = useActions();
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  return (
    <ProblemLine tone={problem.severity} sentence={problem.message}>
      {(problem.fixes.length > 0 || refusal) && (
        <>
          {problem.fixes.map((one) => (
            <Button key={one.title} onClick={() => setRefusal(fix(one))}>
              {one.title}
              {one.safety === 'changes-behaviour' && (
                <span className="cc-visually-hidden"> (changes what the app does)</span>
              )}
            </Button>
          ))}
          {refusal && <span role="alert">{refusal}</span>}
        </>
      )}
    </ProblemLine>
  );
}
