import { Kbd } from '@mantine/core';
import { APP_ACTIONS } from './app-actions.ts';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';
import { isMac, printKeys } from './shortcut.ts';

/** What the canvas listens to; the canvas itself says so in its help for screen readers as well. */
const CANVAS_KEYS = [
  ['Arrow keys, Home, End', 'Go from service to service'],
  ['E', 'Go through the dependencies of the service'],
  ['Enter', 'Open the service in the panel'],
  ['Space', 'Add the service to the selection, or take it out'],
  ['Ctrl+A', 'Select all services'],
  ['A', 'Add a service'],
  ['C', 'Connect the service to another'],
  ['F2', 'Rename the service'],
  ['Delete', 'Remove what is selected'],
  ['Alt+arrows, Shift+arrows', 'Move the selected services, far or a little'],
  ['L', 'Arrange everything'],
  ['F', 'Fit everything into view'],
  ['+, −', 'Zoom'],
  ['Shift+F10', 'Open the menu of the service'],
] as const;

/** What lists in the panels listen to. */
const LIST_KEYS = [
  ['Enter', 'Go to the next cell; from the last one, add a row'],
  ['Up, Down', 'Go from row to row'],
  ['Alt+Up, Alt+Down', 'Move the row'],
  ['Ctrl+Backspace', 'Remove the row'],
  ['Ctrl+Space', 'Show what is suggested'],
] as const;

/** What the text pane adds to the keys of any editor. */
const TEXT_KEYS = [
  ['Ctrl+Space', 'What could be written here'],
  ['Ctrl+.', 'Fixes, and other ways to write it'],
  ['F12', 'Go to where a name is declared'],
  ['Shift+F12', 'List where a name is used'],
  ['F2', 'Rename everywhere'],
  ['F8', 'Go to the next problem'],
  ['Ctrl+Shift+O', 'Go to a service, a volume or a network'],
  ['Shift+Alt+F', 'Put the text in order'],
  ['Ctrl+Shift+[', 'Fold what the cursor is in'],
  ['F1', 'Everything else that the text pane can do'],
] as const;

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const mac = isMac();
  return (
    <Dialog title="Keyboard" onClose={onClose}>
      <div className={classes.text}>
        <KeyTable
          caption="Everywhere"
          rows={APP_ACTIONS.flatMap(({ keys, title }) =>
            keys ? [[printKeys(keys, mac), title] as const] : [],
          )}
        />
        <KeyTable caption="On the canvas" rows={CANVAS_KEYS} />
        <KeyTable caption="In lists of the panel" rows={LIST_KEYS} />
        <KeyTable caption="In the text" rows={TEXT_KEYS} />
        <p className={classes.hint}>In the text pane, Ctrl+M lets Tab leave the pane.</p>
      </div>
    </Dialog>
  );
}

function KeyTable(props: {
  readonly caption: string;
  readonly rows: readonly (readonly [string, string])[];
}) {
  return (
    <table className={classes.table}>
      <caption>{props.caption}</caption>
      <tbody>
        {props.rows.map(([keys, what]) => (
          <tr key={keys}>
            <th scope="row">
              <Kbd>{keys}</Kbd>
            </th>
            <td>{what}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
