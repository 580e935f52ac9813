import type { Session, Snapshot } from '../../store/session.ts';

/** The line of the error that keeps the picture from following the text, counted from 1. */
export function staleLine({ doc }: Snapshot): number | undefined {
  const problem = doc.syntax.problems.find(({ severity }) => severity === 'error');
  return problem && doc.syntax.position(problem.range.from).line;
}

/** While the picture is older than the text nothing can be changed on it; tells the user so. */
export function refuseWhileStale(session: Session): boolean {
  const snapshot = session.store.getState();
  if (!snapshot.stale) return false;
  const line = staleLine(snapshot);
  session.notify(
    'refusal',
    `The text has an error${line === undefined ? '' : ` in line ${line}`}, so the picture cannot be edited. Mend the text first, or undo.`,
  );
  return true;
}
