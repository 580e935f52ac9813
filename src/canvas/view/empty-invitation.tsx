import { IconPlus } from '@tabler/icons-react';
import { useSnapshot } from '../../ui/session-context.tsx';
import { useCanvasTools } from './canvas-context.ts';
import classes from './canvas-root.module.css';

/** What a document without services shows. */
export function EmptyInvitation() {
  const { gestures } = useCanvasTools();
  const empty = useSnapshot(
    ({ shown, open, stale }) => open && !stale && shown.services.size === 0,
  );
  if (!empty) return null;
  return (
    <div className={classes.invitation}>
      <p className={classes.invitationTitle}>No services yet</p>
      <p className={classes.invitationText}>
        A service is one container of your app. Add the first, then connect others to it.
      </p>
      <button type="button" className={classes.primary} onClick={() => gestures.add()}>
        <IconPlus size={16} stroke={2.2} aria-hidden="true" />
        Add your first service
      </button>
      <p className={classes.invitationText}>or double-click anywhere on the canvas</p>
    </div>
  );
}
