import {
  type Viewport as FlowViewport,
  getViewportForBounds,
  type ReactFlowInstance,
  type ReactFlowState,
} from '@xyflow/react';
import type { RefObject } from 'react';
import { type Box, centreOf } from '../layout/boxes.ts';
import type { Viewport } from '../state/viewport.ts';

/** Shows all of a box, never larger than life, with room for what floats below. */
function viewportFor(box: Box, root: HTMLElement): FlowViewport {
  const { width, height, bottom } = root.getBoundingClientRect();
  const floats = [...root.querySelectorAll('[data-floats]')];
  const covered = floats.map((float) => {
    const box = float.getBoundingClientRect();
    return box.height > 0 ? bottom - box.top : 0;
  });
  return getViewportForBounds(box, width, height, LIMITS.minZoom, 1, {
    top: '36px',
    left: '36px',
    right: '36px',
    bottom: `${Math.round(Math.max(24, ...covered) + 12)}px`,
  });
}

/** How far out and in one can zoom. */
export const LIMITS = { minZoom: 0.1, maxZoom: 2 } as const;

const QUICK = { duration: 220 } as const;

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
    fit: (box, atOnce = false) => {
      if (!box || !root.current) return;
      void flow.setViewport(viewportFor(box, root.current), atOnce ? {} : QUICK);
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
