import { useCanvas } from './canvas-context.ts';

/** Tells screen readers what has happened on the canvas. */
export function LiveRegion() {
  const said = useCanvas((state) => state.said);
  return (
    <div role="status" aria-live="polite" className="cc-visually-hidden" data-canvas-said="">
      {said}
    </div>
  );
}
