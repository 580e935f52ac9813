import { Button, Group } from '@mantine/core';
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
    ['Keep both: download mine', props.onDownload, 'filled'],
    ['Overwrite the file', props.onOverwrite, 'default'],
    ['Cancel', () => {}, 'default'],
  ] as const;
  return (
    <Dialog title="The file has changed on the disk" onClose={props.onClose}>
      <div className={classes.text}>
        <p>{props.sentence}</p>
        <Group mt="md" gap="xs">
          {choices.map(([title, choose, variant]) => (
            <Button
              key={title}
              size="sm"
              variant={variant}
              onClick={() => {
                props.onClose();
                choose();
              }}
            >
              {title}
            </Button>
          ))}
        </Group>
      </div>
    </Dialog>
  );
}
