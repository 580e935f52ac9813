import type { IDisposable } from 'monaco-editor/editor/editor.api';
import type { Session } from '../store/session.ts';

/** One thing that the text pane knows about the language; one file each, in the list of `language-providers.ts`. */
export interface LanguageProvider {
  /** Kebab-case, equal to the file name. */
  readonly id: string;
  register(session: Session): IDisposable;
}
