import { useEffect, useState } from 'react';
import type { YamlPath } from '../text/yaml-path.ts';
import { Button } from '../ui/button.tsx';
import { latePart } from '../ui/late-part.tsx';
import { isPlacePicked } from '../ui/picked-place.ts';
import { useSession } from '../ui/session-context.tsx';
import { whenCanvasReady } from '../ui/start-up-order.ts';
import classes from './workbench.module.css';

const Panels = latePart(
  async () => {
    await new Promise<void>((next) => whenCanvasReady(next));
    return (await import('../panels/panels.tsx')).Panels;
  },
  {
    failed: (retry) => (
      <p className={classes.failed} role="alert">
        The panels could not be loaded. The canvas and the text work without them.
        <Button onClick={retry}>Try again</Button>
      </p>
    ),
  },
);

/** The panels, which have many forms: they come right after the canvas. */
export function PanelsPane() {
  return <Panels calledTo={useCalledTo()} />;
}

/** The place that was picked last, if it leads from the canvas here. Known before the panels are there. */
function useCalledTo(): YamlPath | undefined {
  const session = useSession();
  const [calledTo, setCalledTo] = useState<YamlPath>();
  useEffect(
    () =>
      session.store.subscribe((now, before) => {
        if (!isPlacePicked(now, before)) return;
        const { by, focus } = now.selection;
        setCalledTo(by === 'canvas' ? focus : undefined);
      }),
    [session],
  );
  return calledTo;
}
