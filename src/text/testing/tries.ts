import { runs } from './runs.ts';

/**
 * How a property is tried: the same `base` cases at every run, so that a check fails for a change and
 * never by chance; with the variable RUNS as many times more, each time others, to search for new ones.
 */
export function tries(base: number): { readonly numRuns: number; readonly seed?: number } {
  const numRuns = runs(base);
  return process.env.RUNS === undefined ? { numRuns, seed: 1 } : { numRuns };
}
