import type { RepositoryPlace } from '../../store/moment.ts';
import type { FileSource } from '../../store/session.ts';
import { useSession } from '../../ui/session-context.tsx';
import { originAt, readRemote } from './compare-remote.ts';
import { besidePaths } from './compose-paths.ts';
import { PlaceForm } from './place-form.tsx';
import styles from './repository.module.css';
import type { RemoteFile, Transfer } from './repository.ts';
import { NextButton, TransferActions } from './transfer-actions.tsx';
import { useConnection } from './use-connection.ts';
import { useTransfer } from './use-transfer.ts';

/** A file of a repository as the session opens it; none if it is no text. */
function sourceAt(place: RepositoryPlace, { bytes, blob }: RemoteFile): readonly FileSource[] {
  const remote = readRemote({ bytes, blob });
  if (!remote.ok) return [];
  const fileName = place.path.split('/').at(-1) ?? place.path;
  return [{ source: bytes, fileName, origin: originAt(place, blob, remote.text) }];
}

/** Those of the files that are there, one after the other. */
async function readAll(
  paths: readonly string[],
  read: (path: string) => Promise<RemoteFile | undefined>,
): Promise<readonly { readonly path: string; readonly found: RemoteFile }[]> {
  const files: { path: string; found: RemoteFile }[] = [];
  for (const path of paths) {
    const found = await read(path);
    if (found) files.push({ path, found });
  }
  return files;
}

/** Says where, chooses the file, and opens it. */
export function OpenSteps({ onClose }: { readonly onClose: () => void }) {
  const session = useSession();
  const transfers = useTransfer();
  const connection = useConnection(transfers, session.store.getState().origin);
  const { connected, branch, path } = connection;

  const open = async (): Promise<void> => {
    if (!connected) return connection.connect();
    const read = (at: string, run: Transfer) => connected.repository.read(branch, at, run);
    const file = await transfers.run(connected.provider, async (run) => ({
      found: await read(path, run),
      beside: await readAll(besidePaths(path, connection.files), (at) => read(at, run)),
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
    const sources = [{ path, found: file.found }, ...file.beside].flatMap((it) => {
      const { provider, address } = connected;
      return sourceAt({ provider: provider.id, address, branch, path: it.path }, it.found);
    });
    const outcome = session.loadFiles(sources, {
      label: `Open ${sources[0]?.fileName} from ${branch}`,
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
