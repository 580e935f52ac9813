import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDeviceFloppy,
  IconFolderOpen,
  IconLayoutSidebar,
  IconLayoutSidebarRight,
  IconMoon,
  IconSearch,
  IconSun,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useSnapshot } from '../ui/session-context.tsx';
import type { ActionContext } from './app-action.ts';
import { findAction } from './app-actions.ts';
import { BrandMark } from './brand-mark.tsx';
import classes from './header.module.css';
import { MenuButton } from './menu-button.tsx';
import { isMac, printKeys } from './shortcut.ts';
import { runAction } from './use-app-actions.ts';

/** What belongs together stands together: in, begin, out, and the document itself. */
const FILE_MENU = [
  ['open', 'recent', 'open-beside', 'open-folder', 'open-repository', 'open-address'],
  ['example', 'new', 'new-override', 'new-dev-override', 'docker-run'],
  ['save', 'save-all', 'send-repository', 'download', 'copy', 'share'],
  ['changes', 'report'],
];

interface HeaderProps {
  readonly context: ActionContext;
  readonly dark: boolean;
}

/** Name of the file, the way in and out, undo and the panes. */
export function Header({ context, dark }: HeaderProps) {
  const open = useSnapshot((snapshot) => snapshot.open);
  const fileName = useSnapshot((snapshot) => snapshot.fileName);
  const tabs = useSnapshot((snapshot) => snapshot.files.length > 1);
  const modified = useSnapshot((snapshot) => snapshot.modified);
  const undo = useSnapshot((snapshot) => snapshot.history.undo);
  const redo = useSnapshot((snapshot) => snapshot.history.redo);
  return (
    <header className={classes.header}>
      <div className={classes.group}>
        <span className={classes.brand}>
          <BrandMark />
          <h1 className={classes.title}>Compose Canvas</h1>
        </span>
        <MenuButton
          label="File"
          groups={FILE_MENU.map((ids) => ids.map(findAction))}
          context={context}
        />
        {open && !tabs && (
          <span className={classes.file}>
            <span className={classes.fileName} title={fileName}>
              {fileName}
            </span>
            {modified && (
              <span className={classes.modified}>
                <span className={classes.dot} aria-hidden="true" /> edited
              </span>
            )}
          </span>
        )}
      </div>
      <div className={classes.group}>
        <ActionButton
          id="undo"
          context={context}
          disabled={undo === undefined}
          name={undo ? `Undo: ${undo}` : 'Undo'}
        >
          <IconArrowBackUp size={18} />
        </ActionButton>
        <ActionButton
          id="redo"
          context={context}
          disabled={redo === undefined}
          name={redo ? `Redo: ${redo}` : 'Redo'}
        >
          <IconArrowForwardUp size={18} />
        </ActionButton>
        <span className={classes.rule} />
        <ActionButton id="palette" context={context}>
          <IconSearch size={18} />
        </ActionButton>
        <ActionButton
          id="toggle-text"
          context={context}
          disabled={!open}
          pressed={context.panes.textOpen}
        >
          <IconLayoutSidebar size={18} />
        </ActionButton>
        <ActionButton
          id="toggle-panels"
          context={context}
          disabled={!open}
          pressed={context.panes.panelsOpen && !context.panes.textFull}
        >
          <IconLayoutSidebarRight size={18} />
        </ActionButton>
        <ActionButton
          id="colours"
          context={context}
          name={dark ? 'Use light colours' : 'Use dark colours'}
        >
          {dark ? <IconSun size={18} /> : <IconMoon size={18} />}
        </ActionButton>
        <span className={classes.rule} />
        <button
          type="button"
          className={classes.quiet}
          onClick={() => runAction(findAction('open'), context)}
        >
          <IconFolderOpen size={18} aria-hidden="true" />
          <span className={classes.wide}>Open</span>
        </button>
        <button
          type="button"
          className={classes.primary}
          disabled={!open}
          onClick={() => runAction(findAction('save'), context)}
        >
          <IconDeviceFloppy size={18} aria-hidden="true" />
          <span className={classes.wide}>Save</span>
        </button>
      </div>
    </header>
  );
}

interface ActionButtonProps {
  readonly id: string;
  readonly context: ActionContext;
  readonly name?: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

function ActionButton({ id, context, name, disabled, pressed, children }: ActionButtonProps) {
  const action = findAction(id);
  const title = name ?? action.title;
  const keys = action.keys ? ` (${printKeys(action.keys, isMac())})` : '';
  return (
    <button
      type="button"
      data-action={id}
      className={classes.icon}
      aria-label={title}
      title={title + keys}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={() => runAction(action, context)}
    >
      {children}
    </button>
  );
}
