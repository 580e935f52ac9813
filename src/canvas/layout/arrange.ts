import type { Point } from '../../store/session.ts';
import { chooseDirection } from './direction.ts';
import { elkLayout } from './elk-layout.ts';
import type { LayoutEdge, LayoutNode } from './quick-layout.ts';

/** Up to here our own layout draws as well as ELK, in the same frame and without fetching it. */
export const QUICK_ENOUGH = 12;

/**
 * ELK's places, or our own if they are not there in time: somebody waits for a picture.
 * @param patience milliseconds
 */
export async function arrange(
  nodes: readonly LayoutNode[],
  edges: readonly LayoutEdge[],
  patience: number,
): Promise<ReadonlyMap<string, Point>> {
  const quick = chooseDirection(nodes, edges);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience);
  });
  try {
    const places = await Promise.race([elkLayout(nodes, edges, quick.direction), deadline]);
    return places ?? quick.places;
  } catch {
    return quick.places;
  } finally {
    clearTimeout(timer);
  }
}
