import { type RefObject, useEffect, useRef } from 'react';
import { useCanvas } from './canvas-context.ts';

/**
 * Puts the focus on the node or edge around what it draws when the canvas asks for it, also if it
 * appears only now. The ref belongs to an element inside.
 */
export function useRequestedFocus<T extends Element>(id: string): RefObject<T | null> {
  const ref = useRef<T>(null);
  const request = useCanvas(({ active, focusRequest, renaming }) =>
    active === id && focusRequest?.id === id && renaming === undefined ? focusRequest.number : 0,
  );
  const answered = useRef(0);
  useEffect(() => {
    if (request === 0 || request === answered.current) return;
    answered.current = request;
    const item = ref.current?.closest<HTMLElement | SVGElement>(
      '.react-flow__node, .react-flow__edge',
    );
    item?.focus({ preventScroll: true });
  }, [request]);
  return ref;
}
