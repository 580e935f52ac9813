import { bareParse } from '../../text/testing/bare-parse.ts';
import type { Benchmark, Prepared } from './benchmark.ts';
import { uglyApp } from './ugly-app.ts';

export interface Measurement {
  readonly name: string;
  readonly services: number;
  /** The shortest of many runs, and that of a bare parse of the same text in the same minute. */
  readonly ms: number;
  readonly baselineMs: number;
  readonly ratio: number;
  readonly note: string;
}

/** Rounds at most; large files get fewer, as the time allows. */
const ROUNDS = 60;
const WARM_UP = 3;
const MILLISECONDS = 2_500;

/** Measures one benchmark at one size, in turns with a bare parse of the same text. */
export async function measure(benchmark: Benchmark, services: number): Promise<Measurement> {
  const text = uglyApp(services);
  const prepared = await benchmark.prepare(text);
  const baseline: Prepared = { run: () => bareParse(text) };
  let ms = Number.POSITIVE_INFINITY;
  let baselineMs = Number.POSITIVE_INFINITY;
  const end = performance.now() + MILLISECONDS;
  for (let round = 0; round < ROUNDS && (round < WARM_UP * 2 || performance.now() < end); round++) {
    const taken = time(prepared);
    const bare = time(baseline);
    if (round < WARM_UP) continue;
    ms = Math.min(ms, taken);
    baselineMs = Math.min(baselineMs, bare);
  }
  return {
    name: benchmark.name,
    services,
    ms: round(ms),
    baselineMs: round(baselineMs),
    ratio: round(ms / baselineMs),
    note: benchmark.note,
  };
}

function time(prepared: Prepared): number {
  prepared.before?.();
  const start = performance.now();
  prepared.run();
  return performance.now() - start;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
