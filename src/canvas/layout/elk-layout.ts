import type { ELK, ElkNode } from 'elkjs/lib/elk-api.js';
import type { Point } from '../../store/session.ts';
import { type FlowDirection, GAP } from './boxes.ts';
import type { LayoutEdge, LayoutNode } from './quick-layout.ts';

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.spacing.nodeNode': String(GAP.row),
  'elk.spacing.componentComponent': String(GAP.row * 2),
  'elk.layered.spacing.edgeNodeBetweenLayers': '24',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
  'elk.layered.cycleBreaking.strategy': 'DEPTH_FIRST',
  'elk.separateConnectedComponents': 'true',
  'elk.aspectRatio': '1.5',
  'elk.randomSeed': '1',
} as const;

/** The worker weighs more than the whole app: fetched with the first layout, then kept. */
let worker: Promise<ELK> | undefined;

/**
 * ELK's layered layout, computed in a worker. Dependents stand before what they depend on.
 * @throws Error if the worker cannot be had
 */
export async function elkLayout(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  direction: FlowDirection,
): Promise<ReadonlyMap<string, Point>> {
  worker ??= startWorker();
  try {
    const elk = await worker;
    return placesOf(await elk.layout(graphFor(nodes, edges, direction)));
  } catch (error) {
    worker = undefined;
    throw error;
  }
}

/** Fetches the worker ahead of need, so that opening a large file need not wait for it. */
export function warmUpElk(): void {
  worker ??= startWorker();
  // Whoever asks for a layout hears of a failure; nobody has asked yet.
  worker.catch(() => {
    worker = undefined;
  });
}

async function startWorker(): Promise<ELK> {
  const [{ default: Elk }, { default: url }] = await Promise.all([
    import('elkjs/lib/elk-api.js'),
    import('elkjs/lib/elk-worker.min.js?url'),
  ]);
  return new Elk({ workerFactory: () => new Worker(url) });
}

function graphFor(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  direction: FlowDirection,
): ElkNode {
  const right = direction === 'right';
  return {
    id: 'root',
    layoutOptions: {
      ...OPTIONS,
      'elk.direction': right ? 'RIGHT' : 'DOWN',
      'elk.layered.spacing.nodeNodeBetweenLayers': String(right ? GAP.column : GAP.level),
    },
    children: nodes.map(({ id, width, height }) => ({ id, width, height })),
    edges: edges.map(({ from, to }, index) => ({
      id: `edge ${index}`,
      sources: [from],
      targets: [to],
    })),
  };
}

function placesOf(result: ElkNode): ReadonlyMap<string, Point> {
  return new Map(
    (result.children ?? []).map(({ id, x = 0, y = 0 }) => [
      id,
      { x: Math.round(x), y: Math.round(y) },
    ]),
  );
}
