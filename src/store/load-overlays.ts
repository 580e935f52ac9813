import type { planOverlaid } from '../commands/overlay/plan-overlaid.ts';
import type { layOver } from '../compose/overlay/lay-over.ts';

/** What it takes to show two files together; of use to few, so it comes when it is wanted. */
export interface OverlayTools {
  readonly layOver: typeof layOver;
  readonly planOverlaid: typeof planOverlaid;
}

export async function loadOverlays(): Promise<OverlayTools> {
  const [{ layOver }, { planOverlaid }] = await Promise.all([
    import('../compose/overlay/lay-over.ts'),
    import('../commands/overlay/plan-overlaid.ts'),
  ]);
  return { layOver, planOverlaid };
}
