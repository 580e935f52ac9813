import { useMemo } from 'react';
import type { Diagnostic, Severity } from '../rules/rule.ts';
import { isWithin, printPath, type YamlPath } from '../text/yaml-path.ts';
import { useShownProblems } from './settled-problems.tsx';

/** Those of `diagnostics` that lie at or below one of `places`, and not below one of `except`. */
export function problemsWithin(
  diagnostics: readonly Diagnostic[],
  places: readonly YamlPath[],
  except: readonly YamlPath[] = [],
): readonly Diagnostic[] {
  return diagnostics.filter(
    ({ path }) =>
      places.some((place) => isWithin(path, place)) &&
      !except.some((place) => isWithin(path, place)),
  );
}

const RANKS: readonly Severity[] = ['info', 'warning', 'error'];

/** The gravest of them. */
export function worst(diagnostics: readonly Diagnostic[]): Severity {
  const rank = Math.max(0, ...diagnostics.map(({ severity }) => RANKS.indexOf(severity)));
  return RANKS[rank] ?? 'info';
}

/** The problems at or below `path`, and not below one of `except`, which tell theirs themselves. */
export function useProblems(path: YamlPath, except?: readonly YamlPath[]): readonly Diagnostic[] {
  const diagnostics = useShownProblems();
  const place = printPath(path);
  const others = (except ?? []).map(printPath).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: equal print means equal paths
  return useMemo(() => problemsWithin(diagnostics, [path], except), [diagnostics, place, others]);
}
