import type { ActionContext } from './app-action.ts';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';
import { RecentList } from './recent-list.tsx';
import { useRecentDocuments } from './use-recent-documents.ts';

/** All documents that this browser keeps. */
export function RecentDialog(props: {
  readonly context: ActionContext;
  readonly onClose: () => void;
}) {
  const state = useRecentDocuments(props.context.recent, props.onClose);
  return (
    <Dialog title="Recent documents" onClose={props.onClose}>
      <div className={classes.text}>
        <RecentList state={state} label="Recent documents" focusFirst />
        <p className={classes.hint}>
          The last 20, each with all that you can undo. They are kept in this browser alone; what is
          open here stays kept when you open another.
        </p>
      </div>
    </Dialog>
  );
}
