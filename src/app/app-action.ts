import type { OverrideKind } from '../store/override-file.ts';
import type { RecentDocuments } from '../store/recent-documents.ts';
import type { Session, Snapshot } from '../store/session.ts';
import type { PaneLayout } from './pane-layout.ts';

export type DialogId =
  | 'changes'
  | 'report'
  | 'recent'
  | 'share'
  | 'shortcuts'
  | 'palette'
  | 'open-repository'
  | 'open-address'
  | 'send-repository'
  | 'docker-run';

/** What an action may touch. */
export interface ActionContext {
  readonly session: Session;
  readonly panes: PaneLayout;
  changePanes(change: Partial<PaneLayout>): void;
  showDialog(id: DialogId): void;
  toggleColours(): void;
  /** What this browser keeps of earlier work. */
  readonly recent: RecentDocuments;
  /** Files in and out; each tells the user of its own failure. */
  readonly files: {
    open(): void;
    /** As more tabs beside what is open. */
    openBeside(): void;
    newOverride(kind: OverrideKind): void;
    openFolder(): void;
    /** What was changed in the folder meanwhile counts from now on. */
    readFolderAgain(): void;
    openExample(): void;
    openEmpty(): void;
    save(): void;
    /** Every open file that has changes, each to where it came from. */
    saveAll(): Promise<void>;
    download(): void;
    copy(): void;
  };
}

/** Something the whole app can do, from the header, the palette or the keyboard. */
export interface AppAction {
  readonly id: string;
  readonly title: string;
  /** `Mod` is Ctrl, or Cmd on a Mac. */
  readonly keys?: string;
  /** Also while a text field has the focus. */
  readonly everywhere?: boolean;
  isEnabled?(snapshot: Snapshot): boolean;
  run(context: ActionContext): void;
}

export const isOpen = (snapshot: Snapshot): boolean => snapshot.open;
