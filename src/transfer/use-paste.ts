import { useEffect } from 'react';
import { looksLikeDockerRun } from '../compose/docker-run/looks-like-docker-run.ts';
import type { Session } from '../store/session.ts';
import { addFromDockerRun } from '../ui/add-docker-run.ts';
import { readTransferred } from './dropped-files.ts';
import { DEFAULT_FILE_NAME } from './file-types.ts';
import { looksLikeYaml } from './looks-like-yaml.ts';
import { loadRead } from './open-file.ts';

/** Opens YAML, or a file, that is pasted anywhere but into a text field; a `docker run` line becomes a service. */
export function usePaste(session: Session): void {
  useEffect(() => {
    const handlePaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !event.clipboardData || takesText(event.target)) return;
      const text = event.clipboardData.getData('text/plain');
      if (looksLikeDockerRun(text)) {
        event.preventDefault();
        void addFromDockerRun(session, text);
        return;
      }
      if (text !== '') {
        if (!looksLikeYaml(text)) return;
        event.preventDefault();
        session.load(text, DEFAULT_FILE_NAME, { label: 'Paste a file' });
        return;
      }
      if (!event.clipboardData.types.includes('Files')) return;
      event.preventDefault();
      void readTransferred(event.clipboardData).then((read) => read && loadRead(session, read));
    };
    window.addEventListener('paste', handlePaste);
    return () => window.removeEventListener('paste', handlePaste);
  }, [session]);
}

/** Whether what is pasted there belongs there. The text pane takes text without being a field of a form. */
function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return (
    target.closest('input, textarea, select, [role="textbox"], .monaco-editor') !== null ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
