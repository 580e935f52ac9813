import { type RefObject, useEffect, useState } from 'react';

const CANVAS_READY = '[data-canvas-ready]';
/** A page whose canvas never comes (hidden, or failed) still gets its editor. */
const LONGEST_WAIT = 4000;

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
      stop = whenReady(() => {
        stop = whenIdle(() => setWanted(true));
      });
    });
    return () => stop();
  }, [pane, wanted]);
  return { wanted, ask: () => setWanted(true) };
}

type Stop = () => void;

function whenSeen(element: HTMLElement, next: () => void): Stop {
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    observer.disconnect();
    next();
  });
  observer.observe(element);
  return () => observer.disconnect();
}

function whenReady(next: () => void): Stop {
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    if (!document.querySelector(CANVAS_READY)) return;
    stop();
    next();
  };
  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-canvas-ready'],
  });
  const timer = setTimeout(() => {
    stop();
    next();
  }, LONGEST_WAIT);
  look();
  return stop;
}

function whenIdle(next: () => void): Stop {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(next, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(next, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
