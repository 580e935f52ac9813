import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { firstSyntaxProblem, selectionOfProblem } from './problem-entries.ts';
import styles from './text-pane.module.css';

/** Why the text cannot be read, and where; below the text, so that a half-typed line does not make it jump. */
export function SyntaxStatus() {
  const session = useSession();
  const health = useSnapshot((snapshot) => snapshot.doc.health);
  const problem = useSnapshot(firstSyntaxProblem);
  const doc = useSnapshot((snapshot) => snapshot.doc);
  if (health === 'ok' || !problem) return null;
  const { line } = doc.syntax.position(problem.range.from);
  return (
    <p className={styles.broken} role="status">
      <IconAlertTriangleFilled size={14} aria-hidden="true" />
      <span className={styles.sentence}>
        Line {line}: {problem.message}
      </span>
      <button
        type="button"
        className={styles.goTo}
        onClick={() => session.select(selectionOfProblem(doc, problem))}
      >
        Go to line {line}
      </button>
    </p>
  );
}
