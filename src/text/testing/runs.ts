/** How often a property is tried: `base` times, or as many times more as the variable RUNS says. */
export function runs(base: number): number {
  return base * Number(process.env.RUNS ?? 1);
}
