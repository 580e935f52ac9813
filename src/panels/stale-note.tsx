import { Button } from '../ui/button.tsx';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import styles from './panels.module.css';

/** Why nothing can be edited here at the moment, and the way to where it can be mended. */
export function StaleNote() {
  const session = useSession();
  const stale = useSnapshot((snapshot) => snapshot.stale);
  const doc = useSnapshot((snapshot) => snapshot.doc);
  if (!stale) return null;
  const problem = doc.syntax.problems.find(({ severity }) => severity === 'error');
  const line = problem && doc.syntax.position(problem.range.from).line;
  return (
    <div className={styles.stale} role="status">
      <p>
        {line === undefined
          ? 'The text cannot be read as a compose file; mend it first. Here is what it said before.'
          : `The text has an error in line ${line}; mend it first. Here is what it said before.`}
      </p>
      {problem && (
        <Button
          onClick={() => {
            const { selection } = session.store.getState();
            session.select({
              services: selection.services,
              focus: doc.syntax.pathAt(problem.range.from),
              by: 'panels',
            });
          }}
        >
          Go to line {line}
        </Button>
      )}
    </div>
  );
}
