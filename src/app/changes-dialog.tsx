import { lazy, Suspense } from 'react';
import { useSnapshot } from '../ui/session-context.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

const DiffView = lazy(async () => ({
  default: (await import('../editor/diff-view.tsx')).DiffView,
}));

/** The text as it was opened beside the text as it is. */
export function ChangesDialog({ onClose }: { readonly onClose: () => void }) {
  const openedText = useSnapshot((snapshot) => snapshot.openedText);
  const text = useSnapshot((snapshot) => snapshot.text);
  return (
    <Dialog title="What changed since opening" wide onClose={onClose}>
      {openedText === text ? (
        <p className={classes.text}>
          Nothing. The file is, byte for byte, as it was when you opened it.
        </p>
      ) : (
        <Suspense fallback={<p className={classes.text}>Loading the comparison…</p>}>
          <DiffView
            original={openedText}
            modified={text}
            originalLabel="As opened"
            modifiedLabel="Now"
          />
        </Suspense>
      )}
    </Dialog>
  );
}
