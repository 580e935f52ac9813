import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { LoadGuard } from '../ui/load-guard.tsx';
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
        <Panels />
      </Suspense>
    </LoadGuard>
  );
}
