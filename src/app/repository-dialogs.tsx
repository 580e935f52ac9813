import { lazy, Suspense } from 'react';
import { OpenSteps } from '../transfer/repository/open-steps.tsx';
import { SendSteps } from '../transfer/repository/send-steps.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

const DiffView = lazy(async () => ({
  default: (await import('../editor/diff-view.tsx')).DiffView,
}));

interface RepositoryDialogProps {
  readonly onClose: () => void;
}

/** A compose file out of a repository. */
export function OpenRepositoryDialog({ onClose }: RepositoryDialogProps) {
  return (
    <Dialog title="Open from a repository" onClose={onClose}>
      <OpenSteps onClose={onClose} />
    </Dialog>
  );
}

/** The document as a commit to a repository, with exactly what was changed. */
export function SendRepositoryDialog({ onClose }: RepositoryDialogProps) {
  return (
    <Dialog title="Send to a repository" size="large" onClose={onClose}>
      <SendSteps
        onClose={onClose}
        renderDiff={(texts) => (
          <Suspense fallback={<p className={classes.text}>Loading the comparison…</p>}>
            <DiffView {...texts} />
          </Suspense>
        )}
      />
    </Dialog>
  );
}
