import { type RefObject, useEffect, useRef } from 'react';
import type { ComposeDocument } from '../compose/compose-document.ts';

interface Spot {
  readonly element: Element;
  readonly section: Element | null;
}

/**
 * Keeps the keyboard in the panels when an edit takes away the control that had the focus: the
 * heading of its section has it next. Answers whether the focus was in here last.
 */
export function useKeptFocus(
  root: RefObject<HTMLElement | null>,
  doc: ComposeDocument,
): RefObject<boolean> {
  const wasHere = useRef(false);
  const spot = useRef<Spot>(undefined);
  useEffect(() => {
    const note = ({ target }: Event): void => {
      wasHere.current = target instanceof Element && root.current?.contains(target) === true;
      if (wasHere.current && target instanceof Element) {
        spot.current = { element: target, section: target.closest('section') };
      }
    };
    document.addEventListener('focusin', note);
    document.addEventListener('pointerdown', note);
    return () => {
      document.removeEventListener('focusin', note);
      document.removeEventListener('pointerdown', note);
    };
  }, [root]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked after each edit
  useEffect(() => {
    // A field that is being left has no focus for a moment: only what is gone by the next frame counts.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement !== document.body || !wasHere.current) return;
      if (spot.current?.element.isConnected) return;
      spot.current?.section?.querySelector<HTMLElement>('h3 button')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [doc]);
  return wasHere;
}
