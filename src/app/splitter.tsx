import type { KeyboardEvent, PointerEvent } from 'react';
import classes from './splitter.module.css';

interface SplitterProps {
  /** What a screen reader calls it: `Width of the text pane`. */
  readonly label: string;
  readonly orientation: 'vertical' | 'horizontal';
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Whether dragging right or down makes the value larger. */
  readonly grows: 'forward' | 'backward';
  readonly onChange: (value: number) => void;
  /** What a double click goes back to. */
  readonly usual: number;
}

const STEP = 24;

/** A bar between two panes that pointer and arrow keys move; a double click puts it back. */
export function Splitter(props: SplitterProps) {
  const sign = props.grows === 'forward' ? 1 : -1;
  const change = (value: number) =>
    props.onChange(Math.round(Math.min(props.max, Math.max(props.min, value))));

  const handlePointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const bar = event.currentTarget;
    const start = props.orientation === 'vertical' ? event.clientX : event.clientY;
    const first = props.value;
    bar.setPointerCapture(event.pointerId);
    const move = (at: globalThis.PointerEvent) => {
      const now = props.orientation === 'vertical' ? at.clientX : at.clientY;
      change(first + sign * (now - start));
    };
    const stop = () => {
      bar.removeEventListener('pointermove', move);
      bar.removeEventListener('pointerup', stop);
      bar.removeEventListener('pointercancel', stop);
    };
    bar.addEventListener('pointermove', move);
    bar.addEventListener('pointerup', stop);
    bar.addEventListener('pointercancel', stop);
  };

  const handleKeyDown = (event: KeyboardEvent) => {
    const forward = props.orientation === 'vertical' ? 'ArrowRight' : 'ArrowDown';
    const back = props.orientation === 'vertical' ? 'ArrowLeft' : 'ArrowUp';
    if (event.key === forward) change(props.value + sign * STEP);
    else if (event.key === back) change(props.value - sign * STEP);
    else if (event.key === 'Home') change(props.min);
    else if (event.key === 'End') change(props.max);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr cannot be moved; the ARIA window splitter pattern asks for this role.
    <div
      className={classes.bar}
      data-orientation={props.orientation}
      role="separator"
      tabIndex={0}
      aria-label={props.label}
      aria-orientation={props.orientation}
      aria-valuenow={Math.round(props.value)}
      aria-valuemin={props.min}
      aria-valuemax={props.max}
      onPointerDown={handlePointerDown}
      onMouseDown={(event) => {
        // A double click would select the text beside, and the next pull would drag that along.
        event.preventDefault();
        event.currentTarget.focus();
      }}
      onDoubleClick={() => change(props.usual)}
      onKeyDown={handleKeyDown}
    />
  );
}
