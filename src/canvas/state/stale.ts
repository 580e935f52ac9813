import type { Session } from '../../store/session.ts';
import { errorLine } from '../../store/text-error.ts';

/** While the picture is older than the text nothing can be changed on it; tells the user so. */
export function refuseWhileStale(session: Session): boolean {
  const snapshot = session.store.getState();
  if (!snapshot.stale) return false;
  const line = errorLine(snapshot);
  session.notify(
    'refusal',
    `The text has an error${line === undefined ? '' : ` in line ${line}`}, so the picture cannot be edited. Mend the text first, or undo.`,
  );
  return true;
}
