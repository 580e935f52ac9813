import '@xyflow/react/dist/base.css';
import { ReactFlowProvider, useReactFlow, useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { useSession } from '../ui/session-context.tsx';
import { warmUpElk } from './layout/elk-layout.ts';
import { createCanvasModel } from './state/canvas-model.ts';
import { Gestures } from './state/gestures.ts';
import { CanvasContext } from './view/canvas-context.ts';
import { CanvasRoot } from './view/canvas-root.tsx';
import { makeViewport } from './view/make-viewport.ts';

/** Milliseconds. */
const WARM_UP_AFTER = 4000;

/** The document as a graph that can be edited; fills its parent. */
export function Canvas() {
  return (
    <ReactFlowProvider>
      <CanvasWithTools />
    </ReactFlowProvider>
  );
}

function CanvasWithTools() {
  const session = useSession();
  const flow = useReactFlow();
  const flowStore = useStoreApi();
  const root = useRef<HTMLElement>(null);
  const tools = useMemo(() => {
    const model = createCanvasModel(session);
    const viewport = makeViewport(flow, () => flowStore.getState(), root);
    return { model, gestures: new Gestures(model, viewport) };
  }, [session, flow, flowStore]);
  useLayoutEffect(() => tools.model.follow(), [tools]);
  useEffect(() => {
    // Long after the canvas is usable: the worker is heavier than all that is needed to start.
    const timer = setTimeout(warmUpElk, WARM_UP_AFTER);
    return () => clearTimeout(timer);
  }, []);
  return (
    <CanvasContext value={tools}>
      <CanvasRoot rootRef={root} />
    </CanvasContext>
  );
}
