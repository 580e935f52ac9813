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
  const { width, height } = root.getBoundingClientRect();
  return getViewportForBounds(box, width, height, LIMITS.minZoom, 1, {
    top: '36px',
    left: '36px',
    right: '36px',
    bottom: `${coveredBelow(root) + 12}px`,
  });
}

/** How much of the canvas lies below what floats at its lower edge. */
function coveredBelow(root: HTMLElement): number {
  const { bottom } = root.getBoundingClientRect();
  const covered = [...root.querySelectorAll('[data-floats]')].map((float) => {
    const { top, height } = float.getBoundingClientRect();
    return height > 0 ? bottom - top : 0;
  });
  return Math.round(Math.max(24, ...covered));
}

/** Whether all of a box is in the open with this viewport. */
function shows(root: HTMLElement, box: Box, { x, y, zoom }: FlowViewport): boolean {
  const { width, height } = root.getBoundingClientRect();
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return (
    left >= 0 &&
    top >= 0 &&
    left + box.width * zoom <= width &&
    top + box.height * zoom <= height - coveredBelow(root)
  );
}

/** A viewport that shows the box where this one does not, or shows it much larger. */
function betterFit(root: HTMLElement, box: Box, now: FlowViewport): FlowViewport | undefined {
  const best = viewportFor(box, root);
  return best.zoom > now.zoom * 1.15 || !shows(root, box, now) ? best : undefined;
}

function isSameBox(a: Box, b: Box | undefined): boolean {
  return b?.x === a.x && b.y === a.y && b.width === a.width && b.height === a.height;
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
  let fitted: Box | undefined;
  let corner: { readonly left: number; readonly top: number } | undefined;
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
      fitted = undefined;
      const { x, y } = centreOf(box);
      void flow.setCenter(x, y, { zoom: Math.max(flow.getZoom(), 0.6), ...QUICK });
    },
    fit: (box, atOnce = false) => {
      if (!box || !root.current) return;
      fitted = box;
      void flow.setViewport(viewportFor(box, root.current), atOnce ? {} : QUICK);
    },
    resized: (box) => {
      const { left, top, width } = bounds();
      if (width === 0 || !root.current) return;
      const now = flow.getViewport();
      const x = now.x + (corner?.left ?? left) - left;
      const y = now.y + (corner?.top ?? top) - top;
      corner = { left, top };
      const still = { x, y, zoom: now.zoom };
      const best = box && isSameBox(box, fitted) && betterFit(root.current, box, still);
      if (best) void flow.setViewport(best);
      else if (x !== now.x || y !== now.y) void flow.setViewport(still);
    },
    leave: () => {
      fitted = undefined;
    },
    zoomIn: () => {
      fitted = undefined;
      void flow.zoomIn(QUICK);
    },
    zoomOut: () => {
      fitted = undefined;
      void flow.zoomOut(QUICK);
    },
    dropLine: () => state().cancelConnection(),
  };
}
