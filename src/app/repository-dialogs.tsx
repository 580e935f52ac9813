import { OpenSteps } from '../transfer/repository/open-steps.tsx';
import { SendSteps } from '../transfer/repository/send-steps.tsx';
import { latePart } from '../ui/late-part.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

const DiffView = latePart(async () => (await import('../editor/diff-view.tsx')).DiffView, {
  meanwhile: <p className={classes.text}>Loading the comparison…</p>,
});

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
      <SendSteps onClose={onClose} renderDiff={(texts) => <DiffView {...texts} />} />
    </Dialog>
  );
}
