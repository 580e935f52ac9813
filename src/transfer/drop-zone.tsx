import { IconFileDownload } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Session } from '../store/session.ts';
import { useSnapshot } from '../ui/session-context.tsx';
import classes from './drop-zone.module.css';
import { carriesFiles, readTransferred } from './dropped-files.ts';
import { loadRead } from './open-file.ts';

/** Opens a file that is dropped anywhere on the page; while one hangs over it, says so. Mount it once. */
export function DropZone({ session }: { readonly session: Session }) {
  const hovering = useFileDrop(session);
  const hasTabs = useSnapshot(({ files }) => files.length > 1);
  if (!hovering) return null;
  return (
    <div className={classes.overlay} aria-hidden="true">
      <div className={classes.card}>
        <IconFileDownload size={32} stroke={1.5} />
        <p className={classes.title}>Drop to open</p>
        <p className={classes.help}>
          {hasTabs
            ? 'It opens in another tab, beside what is open now.'
            : 'Undo brings back what is open now. Several files open in tabs.'}
        </p>
      </div>
    </div>
  );
}

/** Whether a file hangs over the page. */
function useFileDrop(session: Session): boolean {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    // Each element that the drag enters tells of it before the one it leaves does.
    let depth = 0;
    const controller = new AbortController();
    const { signal } = controller;
    const leave = (): void => {
      depth = 0;
      setHovering(false);
    };
    const handleEnter = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      depth++;
      setHovering(true);
    };
    const handleLeave = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      depth--;
      if (depth <= 0) leave();
    };
    const handleOver = (event: DragEvent): void => {
      if (!carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const handleDrop = (event: DragEvent): void => {
      if (!event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
      // The text pane would take the file's path or text for its own.
      event.preventDefault();
      event.stopPropagation();
      leave();
      void readTransferred(event.dataTransfer).then((read) => read && loadRead(session, read));
    };
    window.addEventListener('dragenter', handleEnter, { signal, capture: true });
    window.addEventListener('dragleave', handleLeave, { signal, capture: true });
    window.addEventListener('dragover', handleOver, { signal, capture: true });
    window.addEventListener('drop', handleDrop, { signal, capture: true });
    return () => controller.abort();
  }, [session]);
  return hovering;
}
