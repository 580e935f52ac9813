/** What may load when, so that the canvas is there first. */
export type Stop = () => void;

const CANVAS_READY = '[data-canvas-ready]';
/** A page whose canvas never comes (nothing open, hidden, or failed) still gets the rest. */
const LONGEST_WAIT = 4000;

/** Calls `next` once the canvas shows a document and can be used. Returns the way to stop waiting. */
export function whenCanvasReady(next: () => void): Stop {
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

/** Calls `next` when the browser has nothing better to do. Returns the way to stop waiting. */
export function whenIdle(next: () => void): Stop {
  // Safari has no idle callback.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(next, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(next, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
