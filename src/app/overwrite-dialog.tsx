import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

interface OverwriteDialogProps {
  readonly sentence: string;
  readonly onOverwrite: () => void;
  readonly onDownload: () => void;
  readonly onClose: () => void;
}

/** Asked when the file on the disk is not the one that was opened. */
export function OverwriteDialog(props: OverwriteDialogProps) {
  const choices = [
    ['Keep both: download mine', props.onDownload, classes.main],
    ['Overwrite the file', props.onOverwrite, classes.other],
    ['Cancel', () => {}, classes.other],
  ] as const;
  return (
    <Dialog title="The file has changed on the disk" onClose={props.onClose}>
      <div className={classes.text}>
        <p>{props.sentence}</p>
        <div className={classes.choices}>
          {choices.map(([title, choose, look]) => (
            <button
              key={title}
              type="button"
              className={look}
              onClick={() => {
                props.onClose();
                choose();
              }}
            >
              {title}
            </button>
          ))}
        </div>
      </div>
    </Dialog>
  );
}
