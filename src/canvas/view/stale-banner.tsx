import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { errorLine } from '../../store/text-error.ts';
import { useSnapshot } from '../../ui/session-context.tsx';
import classes from './canvas-root.module.css';

/** Says that the picture is older than the text. */
export function StaleBanner() {
  const stale = useSnapshot((snapshot) => snapshot.stale);
  const line = useSnapshot(errorLine);
  if (!stale) return null;
  return (
    <div className={classes.banner} role="status">
      <IconAlertTriangleFilled size={15} aria-hidden="true" />
      <span>
        <strong>Last good picture</strong> — the text has an error
        {line === undefined ? '' : ` in line ${line}`}. What stands outside of it can still be
        changed.
      </span>
    </div>
  );
}
