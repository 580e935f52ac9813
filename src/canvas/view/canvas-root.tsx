import { useStore } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { useSnapshot } from '../../ui/session-context.tsx';
import { keyAction } from '../keyboard/keys.ts';
import { runKey } from '../keyboard/run-key.ts';
import { useCanvas, useCanvasTools } from './canvas-context.ts';
import classes from './canvas-root.module.css';
import { ConnectHint } from './connect-hint.tsx';
import { EmptyInvitation } from './empty-invitation.tsx';
import { Flow } from './flow.tsx';
import { Legend } from './legend.tsx';
import { LiveRegion } from './live-region.tsx';
import { Markers } from './markers.tsx';
import { MenuPlace } from './menu-place.tsx';
import { StaleBanner } from './stale-banner.tsx';
import { Toolbar } from './toolbar.tsx';

const HELP =
  'Arrow keys go from service to service, E through the dependencies of one. Enter opens it in the panel, C connects it, F2 renames it, Delete removes it, Alt and arrow keys move it. A adds a service, F fits everything into view.';

/** Below the first zoom nobody can read more than names; below the second, thin lines fade. */
const FAR = 0.42;
const MIDDLE = 0.7;

/** The canvas with what floats on it. */
export function CanvasRoot({ rootRef }: { readonly rootRef: RefObject<HTMLElement | null> }) {
  const { model, gestures } = useCanvasTools();
  const settling = useCanvas((state) => state.settling);
  const stale = useSnapshot((snapshot) => snapshot.stale);
  const zoom = useStore(({ transform }) => zoomBand(transform[2]));
  const helpId = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || !isOnCanvas(event.target)) return;
    const { connecting } = model.store.getState();
    const action = keyAction(event, connecting !== undefined);
    if (!action || !runKey(action, gestures)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section
      ref={rootRef}
      className={classes.root}
      aria-label="Services"
      data-stale={stale}
      data-settling={settling}
      data-zoom={zoom}
      data-canvas-ready={settling ? undefined : ''}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => {
        const id = target.closest('.react-flow__node, .react-flow__edge')?.getAttribute('data-id');
        if (id) model.set({ active: id });
      }}
    >
      <Markers />
      <p id={helpId} className="cc-visually-hidden">
        {HELP}
      </p>
      <Flow helpId={helpId} />
      {settling && <p className={classes.settling}>Arranging the services…</p>}
      <StaleBanner />
      <EmptyInvitation />
      <Toolbar />
      <Legend />
      <ConnectHint />
      <MenuPlace />
      <LiveRegion />
    </section>
  );
}

function zoomBand(zoom: number): 'far' | 'middle' | 'near' {
  if (zoom < FAR) return 'far';
  return zoom < MIDDLE ? 'middle' : 'near';
}

/** Keys speak to nodes, edges and the empty canvas, not to the buttons and fields that float on it. */
function isOnCanvas(target: EventTarget): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('.react-flow') !== null &&
    target.closest('input, button, [role="menu"]') === null
  );
}
