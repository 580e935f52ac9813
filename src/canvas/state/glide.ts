import type { Point } from '../../store/session.ts';

const LASTS = 240;

/**
 * Moves points from where they are to where they belong, a frame at a time; at once for users who
 * want less motion. Returns the way to stop.
 */
export function glide(
  from: ReadonlyMap<string, Point>,
  to: ReadonlyMap<string, Point>,
  onFrame: (places: ReadonlyMap<string, Point>, done: boolean) => void,
): () => void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    onFrame(to, true);
    return () => undefined;
  }
  const start = performance.now();
  let frame = requestAnimationFrame(function step(now) {
    const part = Math.min(1, Math.max(0, (now - start) / LASTS));
    if (part >= 1) {
      onFrame(to, true);
      return;
    }
    onFrame(between(from, to, 1 - (1 - part) ** 3), false);
    frame = requestAnimationFrame(step);
  });
  return () => cancelAnimationFrame(frame);
}

function between(
  from: ReadonlyMap<string, Point>,
  to: ReadonlyMap<string, Point>,
  part: number,
): ReadonlyMap<string, Point> {
  return new Map(
    [...to].map(([id, end]) => {
      const start = from.get(id) ?? end;
      return [id, { x: start.x + (end.x - start.x) * part, y: start.y + (end.y - start.y) * part }];
    }),
  );
}
