import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { CanvasModel } from '../state/canvas-model.ts';
import type { CanvasState } from '../state/canvas-state.ts';
import type { Gestures } from '../state/gestures.ts';

export interface CanvasTools {
  readonly model: CanvasModel;
  readonly gestures: Gestures;
}

export const CanvasContext = createContext<CanvasTools | undefined>(undefined);

/** The canvas's model and gestures. @throws Error outside a canvas */
export function useCanvasTools(): CanvasTools {
  const tools = useContext(CanvasContext);
  if (!tools) throw new Error('useCanvasTools needs a Canvas above it');
  return tools;
}

/** What `select` takes from the canvas's own state; stored references or primitives only. */
export function useCanvas<T>(select: (state: CanvasState) => T): T {
  return useStore(useCanvasTools().model.store, select);
}
