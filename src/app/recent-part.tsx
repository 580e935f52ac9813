import { Button } from '../ui/button.tsx';
import type { ActionContext } from './app-action.ts';
import { RecentList } from './recent-list.tsx';
import classes from './recent-part.module.css';
import { useRecentDocuments } from './use-recent-documents.ts';

const MOST = 4;

/** The latest of what this browser keeps, for somebody who has nothing open. */
export function RecentPart({ context }: { readonly context: ActionContext }) {
  const state = useRecentDocuments(context.recent, () => {});
  const count = state.documents?.length ?? 0;
  if (count === 0) return null;
  return (
    <section className={classes.part} aria-labelledby="recent">
      <h3 id="recent" className={classes.title}>
        Go on where you were
      </h3>
      <RecentList state={state} label="Recent documents" most={MOST} />
      {count > MOST && (
        <div className={classes.all}>
          <Button tone="quiet" onClick={() => context.showDialog('recent')}>
            All {count} recent documents…
          </Button>
        </div>
      )}
    </section>
  );
}
