import { useEffect, useRef } from 'react';
import { useCanvasTools } from './canvas-context.ts';
import classes from './name-input.module.css';

/** The name of a service, edited on its card: Enter keeps, Escape drops, leaving keeps. */
export function NameInput({ name }: { readonly name: string }) {
  const { gestures } = useCanvasTools();
  const ref = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.select();
  }, []);
  const finish = (value: string | undefined, refocus: boolean) => {
    if (done.current) return;
    done.current = gestures.finishRename(name, value, refocus);
  };
  return (
    <input
      ref={ref}
      className={`${classes.input} nodrag nopan`}
      aria-label={`Name of the service ${name}`}
      defaultValue={name}
      spellCheck={false}
      autoComplete="off"
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter') finish(event.currentTarget.value, true);
        else if (event.key === 'Escape') finish(undefined, true);
      }}
      onBlur={(event) => {
        finish(event.currentTarget.value, false);
      }}
    />
  );
}
