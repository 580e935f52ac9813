import { type ReactNode, useMemo } from 'react';
import { EMPTY_DOCUMENT, type Example, THREE_SERVICES } from '../store/examples.ts';
import type { Session } from '../store/session.ts';
import type { ActionContext } from './app-actions.ts';

export interface AppFiles {
  readonly files: ActionContext['files'];
  /** What shows that a file may be dropped. */
  readonly dropTarget: ReactNode;
}

/** The ways in and out, tied to the session. */
export function useAppFiles(session: Session): AppFiles {
  const files = useMemo<ActionContext['files']>(() => {
    const openExample = (example: Example) =>
      session.load(example.text, example.fileName, { label: example.label, template: true });
    return {
      open: () => {},
      openExample: () => openExample(THREE_SERVICES),
      openEmpty: () => openExample(EMPTY_DOCUMENT),
      save: () => {},
      download: () => {},
      copy: () => {},
    };
  }, [session]);
  return { files, dropTarget: null };
}
