import type { OverrideKind } from '../store/override-file.ts';
import type { Session, Snapshot } from '../store/session.ts';
import { focusNextPane } from './next-pane.ts';
import type { PaneLayout } from './pane-layout.ts';
import { isNarrow } from './use-panes-follow.ts';

export type DialogId =
  | 'changes'
  | 'report'
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
  /** Files in and out; each tells the user of its own failure. */
  readonly files: {
    open(): void;
    /** As more tabs beside what is open. */
    openBeside(): void;
    newOverride(kind: OverrideKind): void;
    openFolder(): void;
    openExample(): void;
    openEmpty(): void;
    save(): void;
    /** Every open file that has changes, each to where it came from. */
    saveAll(): void;
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

/** Of the panes that a narrow window shows one at a time: this one, or the canvas if it is there already. */
function otherPane(pane: 'text' | 'panels', { narrowPane }: PaneLayout): Partial<PaneLayout> {
  return { narrowPane: narrowPane === pane ? 'canvas' : pane };
}

function livesInRepository(session: Session): boolean {
  return session.store.getState().origin !== undefined && session.beginSave().handle === undefined;
}

const NEXT_DOCK = { left: 'right', right: 'below', below: 'left' } as const;

const isOpen = (snapshot: Snapshot) => snapshot.open;
const hasSeveral = ({ files }: Snapshot) => files.length > 1;
const canHaveOverride = ({ open, files }: Snapshot) =>
  open && files.some(({ front, over }) => front && over === undefined);

export const APP_ACTIONS: readonly AppAction[] = [
  {
    id: 'open',
    title: 'Open a file…',
    keys: 'Mod+O',
    everywhere: true,
    run: ({ files }) => files.open(),
  },
  {
    id: 'open-beside',
    title: 'Open beside, in another tab…',
    isEnabled: isOpen,
    run: ({ files }) => files.openBeside(),
  },
  {
    id: 'open-repository',
    title: 'Open from a repository…',
    run: ({ showDialog }) => showDialog('open-repository'),
  },
  {
    id: 'open-address',
    title: 'Open from an address…',
    run: ({ showDialog }) => showDialog('open-address'),
  },
  {
    id: 'open-folder',
    title: 'Open a project folder…',
    run: ({ files }) => files.openFolder(),
  },
  {
    id: 'new',
    title: 'New, empty',
    run: ({ files }) => files.openEmpty(),
  },
  {
    id: 'example',
    title: 'New from the three-service example',
    run: ({ files }) => files.openExample(),
  },
  {
    id: 'new-override',
    title: 'New override of this file, for Docker Compose',
    isEnabled: canHaveOverride,
    run: ({ files }) => files.newOverride('override'),
  },
  {
    id: 'new-dev-override',
    title: 'New docker-compose.dev.yml, for pushes to a local device',
    isEnabled: canHaveOverride,
    run: ({ files }) => files.newOverride('dev'),
  },
  {
    id: 'next-file',
    title: 'Go to the next open file',
    keys: 'Mod+Alt+N',
    everywhere: true,
    isEnabled: hasSeveral,
    run: ({ session }) => {
      const { files } = session.store.getState();
      const next = files[(files.findIndex(({ front }) => front) + 1) % files.length];
      if (next) session.showFile(next.id);
    },
  },
  {
    id: 'close-file',
    title: 'Close this file',
    isEnabled: hasSeveral,
    run: ({ session }) => session.closeFile(session.store.getState().fileId),
  },
  {
    id: 'save-all',
    title: 'Save all files',
    keys: 'Mod+Alt+S',
    everywhere: true,
    isEnabled: ({ files }) => files.length > 1 && files.some(({ modified }) => modified),
    run: ({ files }) => files.saveAll(),
  },
  {
    id: 'save',
    title: 'Save',
    keys: 'Mod+S',
    everywhere: true,
    isEnabled: isOpen,
    run: ({ files, session, showDialog }) => {
      // What came from a repository belongs back there.
      if (livesInRepository(session)) showDialog('send-repository');
      else files.save();
    },
  },
  {
    id: 'send-repository',
    title: 'Send to a repository…',
    isEnabled: isOpen,
    run: ({ showDialog }) => showDialog('send-repository'),
  },
  {
    id: 'download',
    title: 'Download',
    isEnabled: isOpen,
    run: ({ files }) => files.download(),
  },
  {
    id: 'copy',
    title: 'Copy the whole text',
    isEnabled: isOpen,
    run: ({ files }) => files.copy(),
  },
  {
    id: 'share',
    title: 'Share or export…',
    isEnabled: isOpen,
    run: ({ showDialog }) => showDialog('share'),
  },
  {
    id: 'docker-run',
    title: 'Add a service from “docker run”…',
    isEnabled: isOpen,
    run: ({ showDialog }) => showDialog('docker-run'),
  },
  {
    id: 'format',
    title: 'Put the text in order',
    isEnabled: isOpen,
    run: ({ session }) => {
      void import('../commands/format-text.ts').then(({ formatText }) =>
        session.run(formatText, undefined),
      );
    },
  },
  {
    id: 'undo',
    title: 'Undo',
    keys: 'Mod+Z',
    isEnabled: (snapshot) => snapshot.history.undo !== undefined,
    run: ({ session }) => session.undo(),
  },
  {
    id: 'redo',
    title: 'Redo',
    keys: 'Mod+Shift+Z',
    isEnabled: (snapshot) => snapshot.history.redo !== undefined,
    run: ({ session }) => session.redo(),
  },
  {
    id: 'toggle-text',
    title: 'Show or hide the text',
    keys: 'Mod+Alt+T',
    everywhere: true,
    isEnabled: isOpen,
    run: ({ panes, changePanes }) =>
      changePanes(isNarrow() ? otherPane('text', panes) : { textOpen: !panes.textOpen }),
  },
  {
    id: 'move-text',
    title: 'Move the text: left, right, below the canvas',
    keys: 'Mod+Alt+K',
    everywhere: true,
    isEnabled: isOpen,
    run: ({ panes, changePanes }) =>
      changePanes({ textOpen: true, textDock: NEXT_DOCK[panes.textDock] }),
  },
  {
    id: 'text-left',
    title: 'Text on the left',
    isEnabled: isOpen,
    run: ({ changePanes }) => changePanes({ textOpen: true, textDock: 'left' }),
  },
  {
    id: 'text-right',
    title: 'Text on the right',
    isEnabled: isOpen,
    run: ({ changePanes }) => changePanes({ textOpen: true, textDock: 'right' }),
  },
  {
    id: 'text-below',
    title: 'Text below the canvas',
    isEnabled: isOpen,
    run: ({ changePanes }) => changePanes({ textOpen: true, textDock: 'below' }),
  },
  {
    id: 'text-full',
    title: 'Text over the whole window, or beside the canvas again',
    keys: 'Mod+Alt+E',
    everywhere: true,
    isEnabled: isOpen,
    run: ({ panes, changePanes }) => changePanes({ textFull: !panes.textFull }),
  },
  {
    id: 'toggle-panels',
    title: 'Show or hide the panels',
    keys: 'Mod+Alt+P',
    everywhere: true,
    isEnabled: isOpen,
    run: ({ panes, changePanes }) =>
      changePanes(
        isNarrow()
          ? otherPane('panels', panes)
          : { panelsOpen: !panes.panelsOpen || panes.textFull },
      ),
  },
  {
    id: 'toggle-problems',
    title: 'Show or hide the problems',
    keys: 'Mod+Alt+M',
    everywhere: true,
    isEnabled: isOpen,
    run: ({ panes, changePanes }) => changePanes({ problemsOpen: !panes.problemsOpen }),
  },
  {
    id: 'next-pane',
    title: 'Go to the next pane',
    keys: 'F6',
    everywhere: true,
    isEnabled: isOpen,
    run: focusNextPane,
  },
  {
    id: 'changes',
    title: 'What changed: compare with opened, saved or another file',
    keys: 'Mod+Alt+D',
    everywhere: true,
    isEnabled: isOpen,
    run: ({ showDialog }) => showDialog('changes'),
  },
  {
    id: 'report',
    title: 'What is in this file',
    isEnabled: isOpen,
    run: ({ showDialog }) => showDialog('report'),
  },
  {
    id: 'colours',
    title: 'Light or dark',
    run: ({ toggleColours }) => toggleColours(),
  },
  {
    id: 'palette',
    title: 'Find an action or a service…',
    keys: 'Mod+K',
    everywhere: true,
    run: ({ showDialog }) => showDialog('palette'),
  },
  {
    id: 'shortcuts',
    title: 'Keyboard and help',
    keys: '?',
    run: ({ showDialog }) => showDialog('shortcuts'),
  },
];

export function findAction(id: string): AppAction {
  const action = APP_ACTIONS.find((candidate) => candidate.id === id);
  if (!action) throw new Error(`No app action is called ${id}`);
  return action;
}
