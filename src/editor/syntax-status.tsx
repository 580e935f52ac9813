import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { textError } from '../store/text-error.ts';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { selectionOfProblem } from './problem-entries.ts';
import styles from './text-pane.module.css';

/**
 * Why the text cannot be read, where, and how it can be mended by a click; below the text, so that a
 * half-typed line does not make it jump.
 */
export function SyntaxStatus() {
  const session = useSession();
  const health = useSnapshot((snapshot) => snapshot.doc.health);
  const problem = useSnapshot(textError);
  const doc = useSnapshot((snapshot) => snapshot.doc);
  if (health === 'ok' || !problem) return null;
  const { line } = doc.syntax.position(problem.range.from);
  const fixes = 'fixes' in problem ? problem.fixes : [];
  return (
    <div className={styles.broken} role="status">
      <IconAlertTriangleFilled size={14} aria-hidden="true" />
      <p className={styles.sentence}>
        {'rule' in problem ? problem.message : `Line ${line}: ${problem.message}`}
      </p>
      <span className={styles.ways}>
        {fixes.map((fix) => (
          <button
            key={fix.title}
            type="button"
            className={styles.goTo}
            onClick={() => session.applyFix(fix)}
          >
            {fix.title}
          </button>
        ))}
        <button
          type="button"
          className={styles.goTo}
          onClick={() => session.select(selectionOfProblem(doc, problem))}
        >
          Go to line {line}
        </button>
      </span>
    </div>
  );
}
