/** What may load when, so that the canvas is there first. */
export type Stop = () => void;

const CANVAS_READY = '[data-canvas-ready]';
/** The place of the canvas in the window; it is there, and hidden, while another pane has its room. */
const CANVAS_PLACE = '[data-canvas-place]';
/** A page whose canvas never comes (nothing open, or failed) still gets the rest. */
const LONGEST_WAIT = 4000;

/** Calls `next` once the canvas shows a document and can be used, or nobody sees it. Returns the way to stop waiting. */
export function whenCanvasReady(next: () => void): Stop {
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    if (!document.querySelector(CANVAS_READY) && !isCanvasHidden()) return;
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

function isCanvasHidden(): boolean {
  const place = document.querySelector(CANVAS_PLACE);
  return place !== null && place.getClientRects().length === 0;
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
