import { type RefObject, useEffect, useState } from 'react';
import { type Stop, whenCanvasReady, whenIdle } from '../ui/start-up-order.ts';

/**
 * Whether it is time to load the editor: once the pane is seen, the canvas is usable and the page
 * is idle; or at once when `ask` is called.
 */
export function useEditorWanted(pane: RefObject<HTMLElement | null>): {
  readonly wanted: boolean;
  readonly ask: () => void;
} {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const element = pane.current;
    if (!element || wanted) return undefined;
    let stop = () => {};
    stop = whenSeen(element, () => {
      stop = whenCanvasReady(() => {
        stop = whenIdle(() => setWanted(true));
      });
    });
    return () => stop();
  }, [pane, wanted]);
  return { wanted, ask: () => setWanted(true) };
}

function whenSeen(element: HTMLElement, next: () => void): Stop {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    next();
  });
  observer.observe(element);
  return () => observer.disconnect();
}
