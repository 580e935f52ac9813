import type { Point } from '../../store/session.ts';
import type { Box } from '../layout/boxes.ts';

/** What gestures ask of the part of the canvas that is on the screen. */
export interface Viewport {
  /** From pixels of the window to the canvas. */
  toCanvas(point: Point): Point;
  /** From the canvas to pixels of the window. */
  toWindow(point: Point): Point;
  /** The middle of what is to be seen. */
  centre(): Point;
  /** Brings a card into view if it is not. */
  reveal(box: Box): void;
  /** Brings a box into view, in a short journey or at once. */
  fit(box: Box | undefined, atOnce?: boolean): void;
  /**
   * The canvas has another size: keeps the picture where it is in the window; if it was fitted to
   * this box, fits it again where that shows more.
   */
  resized(box: Box | undefined): void;
  /** The user looks elsewhere. */
  leave(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Takes the line off the pointer that a drag from a handle draws. */
  dropLine(): void;
}
