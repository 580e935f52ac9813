import { type RefObject, useEffect, useRef } from 'react';
import { useCanvas } from './canvas-context.ts';

/** Puts the focus on the node around a card when the canvas asks for it, also if it appears only now. */
export function useNodeFocus(id: string): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null);
  const request = useCanvas(({ active, focusRequests, renaming }) =>
    active === id && renaming === undefined ? focusRequests : 0,
  );
  const answered = useRef(0);
  useEffect(() => {
    if (request === 0 || request === answered.current) return;
    answered.current = request;
    ref.current?.closest<HTMLElement>('.react-flow__node')?.focus({ preventScroll: true });
  }, [request]);
  return ref;
}
