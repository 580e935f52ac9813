import { errorLine, textError } from '../store/text-error.ts';
import { Button } from '../ui/button.tsx';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import styles from './panels.module.css';

/**
 * Why the text cannot be read at the moment, and the way to where it can be mended.
 * @param waiting whether nothing can be edited here until then
 */
export function StaleNote({ waiting }: { readonly waiting: boolean }) {
  const session = useSession();
  const stale = useSnapshot((snapshot) => snapshot.stale);
  const doc = useSnapshot((snapshot) => snapshot.doc);
  const problem = useSnapshot(textError);
  const line = useSnapshot(errorLine);
  if (!stale) return null;
  return (
    <div className={styles.stale} role="status">
      <p>
        {`The text ${line === undefined ? 'cannot be read' : `has an error in line ${line}`}`}
        {waiting
          ? '; mend it first. Here is what it said before.'
          : ', in another part of the file. What is here can be changed.'}
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
