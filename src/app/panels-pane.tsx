import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { LoadGuard } from '../ui/load-guard.tsx';
import { isPlacePicked } from '../ui/picked-place.ts';
import { useSession } from '../ui/session-context.tsx';
import { whenCanvasReady } from '../ui/start-up-order.ts';
import classes from './workbench.module.css';

const loadPanels = () =>
  lazy(async () => {
    await new Promise<void>((next) => whenCanvasReady(next));
    return { default: (await import('../panels/panels.tsx')).Panels };
  });

/** The panels, which have many forms: they come right after the canvas. */
export function PanelsPane() {
  // A lazy component remembers its failure: another try needs another one.
  const [Panels, setPanels] = useState(loadPanels);
  const calledFor = useCalledFor();
  return (
    <LoadGuard
      failed={(retry) => (
        <p className={classes.failed} role="alert">
          The panels could not be loaded. The canvas and the text work without them.
          <Button onClick={retry}>Try again</Button>
        </p>
      )}
      onRetry={() => setPanels(loadPanels)}
    >
      <Suspense>
        <Panels calledFor={calledFor} />
      </Suspense>
    </LoadGuard>
  );
}

/** Whether the last place that was picked leads from the canvas here: the keyboard comes along. */
function useCalledFor(): boolean {
  const session = useSession();
  const [calledFor, setCalledFor] = useState(false);
  useEffect(
    () =>
      session.store.subscribe((now, before) => {
        if (isPlacePicked(now, before)) setCalledFor(now.selection.by === 'canvas');
      }),
    [session],
  );
  return calledFor;
}
