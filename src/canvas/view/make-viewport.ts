import type { ReactFlowInstance, ReactFlowState } from '@xyflow/react';
import type { RefObject } from 'react';
import { centreOf } from '../layout/boxes.ts';
import type { Viewport } from '../state/viewport.ts';

/** Around everything when it is brought into view; never larger than life. */
export const FIT = { padding: 0.14, maxZoom: 1, minZoom: 0.15 } as const;

const QUICK = { duration: 180 } as const;

/** What gestures ask of the screen, answered by React Flow. */
export function makeViewport(
  flow: ReactFlowInstance,
  state: () => ReactFlowState,
  root: RefObject<HTMLElement | null>,
): Viewport {
  const bounds = () => root.current?.getBoundingClientRect() ?? new DOMRect();
  return {
    toCanvas: (point) => flow.screenToFlowPosition(point),
    toWindow: (point) => flow.flowToScreenPosition(point),
    centre: () => {
      const { x, y, width, height } = bounds();
      return flow.screenToFlowPosition({ x: x + width / 2, y: y + height / 2 });
    },
    reveal: (box) => {
      const { left, top, right, bottom } = bounds();
      const start = flow.flowToScreenPosition(box);
      const end = flow.flowToScreenPosition({ x: box.x + box.width, y: box.y + box.height });
      const inside = start.x >= left && start.y >= top && end.x <= right && end.y <= bottom;
      if (inside) return;
      const { x, y } = centreOf(box);
      void flow.setCenter(x, y, { zoom: Math.max(flow.getZoom(), 0.6), ...QUICK });
    },
    fit: () => {
      void flow.fitView({ ...FIT, ...QUICK });
    },
    zoomIn: () => {
      void flow.zoomIn(QUICK);
    },
    zoomOut: () => {
      void flow.zoomOut(QUICK);
    },
    dropLine: () => state().cancelConnection(),
  };
}
