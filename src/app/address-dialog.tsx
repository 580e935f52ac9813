import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { fetchFile } from '../transfer/address/fetch-file.ts';
import { useSession } from '../ui/session-context.tsx';
import { TextField } from '../ui/text-field.tsx';
import { Dialog } from './dialog.tsx';
import classes from './dialogs.module.css';

/** Opens the file behind an address of the web. */
export function AddressDialog({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const [address, setAddress] = useState('');
  const [received, setReceived] = useState<number>();
  const [failure, setFailure] = useState<string>();
  const current = useRef<AbortController>(undefined);
  useEffect(() => () => current.current?.abort(), []);

  const open = async () => {
    const controller = new AbortController();
    current.current = controller;
    setFailure(undefined);
    setReceived(0);
    const read = await fetchFile(address, controller.signal, setReceived);
    setReceived(undefined);
    if (!read) return;
    const outcome = read.ok
      ? session.load(read.bytes, read.name, { label: `Open ${read.name} from the web` })
      : read;
    if (outcome.ok) onClose();
    else setFailure(outcome.refusal.sentence);
  };
  const busy = received !== undefined;
  return (
    <Dialog title="Open from an address" onClose={onClose}>
      <form
        className={classes.text}
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy && address.trim() !== '') void open();
        }}
      >
        <TextField
          label="Address of the file"
          autoFocus
          mono
          placeholder="https://github.com/you/your-app/blob/main/docker-compose.yml"
          hint="As the browser shows it: the file itself, or its page on GitHub, GitLab, Bitbucket, Gitea or Forgejo."
          value={address}
          onChange={setAddress}
        />
        <div role="status">
          {busy && (
            <p className={classes.told}>{`Receiving… ${received.toLocaleString('en')} bytes`}</p>
          )}
        </div>
        {failure && (
          <p className={classes.refused} role="alert">
            {failure}
          </p>
        )}
        <div className={classes.buttons}>
          {busy ? (
            <Button size="sm" variant="default" onClick={() => current.current?.abort()}>
              Stop
            </Button>
          ) : (
            <Button size="sm" variant="default" onClick={onClose}>
              Cancel
            </Button>
          )}
          <Button size="sm" type="submit" disabled={busy || address.trim() === ''}>
            Open
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
