import { type AppAction, isOpen } from './app-action.ts';
import { FILE_ACTIONS } from './file-actions.ts';
import { focusNextPane } from './next-pane.ts';
import type { PaneLayout } from './pane-layout.ts';
import { isNarrow } from './use-panes-follow.ts';

/** Of the panes that a narrow window shows one at a time: this one, or the canvas if it is there already. */
function otherPane(pane: 'text' | 'panels', { narrowPane }: PaneLayout): Partial<PaneLayout> {
  return { narrowPane: narrowPane === pane ? 'canvas' : pane };
}

const NEXT_DOCK = { left: 'right', right: 'below', below: 'left' } as const;

export const APP_ACTIONS: readonly AppAction[] = [
  ...FILE_ACTIONS,
  {
    id: 'format',
    title: 'Put the text in order',
    isEnabled: isOpen,
    run: ({ session }) => {
      void import('../commands/format-text.ts').then(({ formatText }) =>
        session.runInText(formatText, undefined),
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
