import type { Benchmark } from './benchmark.ts';
import { completion } from './completion.report.ts';
import { graph, report, rules } from './derive.bench.ts';
import { brokenKeystroke, keystroke, topKeystroke } from './keystroke.bench.ts';
import { open } from './open.bench.ts';
import { overlayGesture, overlayKeystroke } from './overlay.bench.ts';
import { planConnect, planPrivileged, planRename } from './plan.bench.ts';
import { providers } from './providers.report.ts';
import type { Report } from './report.ts';
import { oldUndo, undo } from './undo.bench.ts';

/** Every benchmark, in the order in which they run. */
export const BENCHMARKS: readonly Benchmark[] = [
  open,
  keystroke,
  brokenKeystroke,
  topKeystroke,
  undo,
  oldUndo,
  planPrivileged,
  planConnect,
  planRename,
  overlayKeystroke,
  overlayGesture,
  rules,
  graph,
  report,
];

/** What tells more than a time. */
export const REPORTS: readonly Report[] = [completion, providers];
