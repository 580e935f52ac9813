import { IconFile, IconStack2, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useRef } from 'react';
import type { FileTab } from '../store/session.ts';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import classes from './file-tabs.module.css';
import { TogetherChoice } from './together-choice.tsx';

/** The open files, where there are several: the one in front is what all panes show. */
export function FileTabs() {
  const session = useSession();
  const files = useSnapshot((snapshot) => snapshot.files);
  const list = useRef<HTMLUListElement>(null);
  if (files.length < 2) return null;

  const focusTab = (id: number | undefined): void =>
    list.current?.querySelector<HTMLElement>(`[data-file="${id}"]`)?.focus();

  const close = (id: number): void => {
    const tab = files.find((file) => file.id === id);
    const hadFocus = list.current?.contains(document.activeElement) ?? false;
    session.closeFile(id);
    if (tab?.modified) {
      session.notify(
        'done',
        `Closed ${tab.fileName} with changes that are not saved. Undo brings it back.`,
      );
    }
    if (hadFocus) requestAnimationFrame(() => focusTab(session.store.getState().fileId));
  };

  const handleKeyDown = (event: KeyboardEvent, id: number): void => {
    const at = files.findIndex((file) => file.id === id);
    const next = {
      ArrowRight: files[(at + 1) % files.length],
      ArrowLeft: files[(at - 1 + files.length) % files.length],
      Home: files[0],
      End: files.at(-1),
    }[event.key];
    if (next) {
      session.showFile(next.id);
      focusTab(next.id);
    } else if (event.key === 'Delete') close(id);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes.row}>
      <nav className={classes.nav} aria-label="Open files">
        <ul ref={list} className={classes.list}>
          {files.map((file) => (
            <li key={file.id} className={classes.tab} data-front={file.front}>
              <button
                type="button"
                data-file={file.id}
                className={classes.name}
                aria-current={file.front ? 'true' : undefined}
                aria-label={nameOf(file, files)}
                title={nameOf(file, files)}
                tabIndex={file.front ? 0 : -1}
                onClick={() => session.showFile(file.id)}
                onAuxClick={(event) => event.button === 1 && close(file.id)}
                onKeyDown={(event) => handleKeyDown(event, file.id)}
              >
                {file.over === undefined ? (
                  <IconFile size={15} aria-hidden="true" />
                ) : (
                  <IconStack2 size={15} aria-hidden="true" />
                )}
                <span className={classes.text}>{file.fileName}</span>
                {file.errors > 0 && <span className={classes.errors}>{file.errors}</span>}
                {file.modified && <span className={classes.dot} />}
              </button>
              <button
                type="button"
                className={classes.close}
                aria-label={`Close ${file.fileName}`}
                title={`Close ${file.fileName} (Delete)`}
                tabIndex={file.front ? 0 : -1}
                onClick={() => close(file.id)}
              >
                <IconX size={14} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <TogetherChoice />
    </div>
  );
}

function nameOf(file: FileTab, files: readonly FileTab[]): string {
  const base = files.find(({ id }) => id === file.over);
  return [
    file.fileName,
    ...(base ? [`laid over ${base.fileName}`] : []),
    ...(file.modified ? ['edited'] : []),
    ...(file.errors > 0 ? [file.errors === 1 ? '1 error' : `${file.errors} errors`] : []),
  ].join(', ');
}
