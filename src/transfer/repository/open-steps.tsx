import { useSession } from '../../ui/session-context.tsx';
import { originAt, readRemote } from './compare-remote.ts';
import { PlaceForm } from './place-form.tsx';
import styles from './repository.module.css';
import { NextButton, TransferActions } from './transfer-actions.tsx';
import { useConnection } from './use-connection.ts';
import { useTransfer } from './use-transfer.ts';

/** Says where, chooses the file, and opens it. */
export function OpenSteps({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const transfers = useTransfer();
  const connection = useConnection(transfers, session.store.getState().origin);
  const { connected, branch, path } = connection;

  const open = async (): Promise<void> => {
    if (!connected) return connection.connect();
    const file = await transfers.run(connected.provider, async (run) => ({
      found: await connected.repository.read(branch, path, run),
    }));
    if (!file) return;
    if (!file.found) {
      transfers.fail(`There is no ${path} in ${branch}. Choose one of the files that were found.`);
      return;
    }
    const remote = readRemote(file.found);
    if (!remote.ok) {
      transfers.fail(remote.refusal.sentence);
      return;
    }
    const place = { provider: connected.provider.id, address: connected.address, branch, path };
    const name = path.split('/').at(-1) ?? path;
    const outcome = session.load(file.found.bytes, name, {
      label: `Open ${name} from ${branch}`,
      origin: originAt(place, file.found.blob, remote.text),
    });
    if (outcome.ok) onClose();
    else transfers.fail(outcome.refusal.sentence);
  };

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p className={styles.lead}>
        The file is fetched from its repository to this page, and nowhere else. What you change can
        be sent back as a commit.
      </p>
      <PlaceForm connection={connection} />
      <TransferActions transfers={transfers}>
        <NextButton disabled={connected ? path === '' : connection.text === ''}>
          {connected ? 'Open' : 'Find the compose files'}
        </NextButton>
      </TransferActions>
    </form>
  );
}
