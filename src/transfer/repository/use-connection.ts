import { useEffect, useEffectEvent, useState } from 'react';
import type { RepositoryPlace } from '../../store/moment.ts';
import { knowsAccess, NO_ACCESS, recallAccess, rememberAccess } from './access-memory.ts';
import { splitRest } from './compose-paths.ts';
import { addressOfFolder, folderProvider } from './folder.provider.ts';
import { hostOf } from './guarded-fetch.ts';
import { findProvider, PROVIDERS, readAddressFor, recogniseAddress } from './providers.ts';
import type { Access, Branches, Provider, Repository } from './repository.ts';
import { keepToken, SHORTEST_PASSPHRASE, unlockToken } from './token-shelf.ts';
import type { Transfers } from './use-transfer.ts';

/** A repository that let us in. */
export interface Connected {
  readonly provider: Provider;
  readonly address: string;
  readonly repository: Repository;
  readonly branches: Branches;
}

/** The form in which the user says where the repository is, and what came of it. */
export interface Connection {
  readonly text: string;
  readonly provider: Provider;
  /** Whether the address alone tells the kind of host. */
  readonly sure: boolean;
  readonly access: Access;
  /** What the token is to be kept with; undefined to keep it in this tab only. */
  readonly passphrase: string | undefined;
  /** The address as far as it can be read, for what is known of its host. */
  readonly address: string;
  readonly connected: Connected | undefined;
  readonly branch: string;
  readonly path: string;
  readonly files: readonly string[];
  setText(text: string): void;
  setProvider(id: string): void;
  setAccess(access: Partial<Access>): void;
  setPassphrase(passphrase: string | undefined): void;
  setPath(path: string): void;
  chooseBranch(branch: string): Promise<void>;
  /** Asks the host for its branches and for the compose files of the likeliest one. */
  connect(): Promise<void>;
  /** Lets the user choose a clone on this computer, and connects to it. */
  chooseFolder(): Promise<void>;
}

export function useConnection(
  transfers: Transfers,
  start: RepositoryPlace | undefined,
): Connection {
  const [text, setText] = useState(start?.address ?? '');
  const [chosen, choose] = useState(start && findProvider(start.provider));
  const [access, setAccess] = useState(start ? recallAccess(start.address) : NO_ACCESS);
  const [passphrase, setPassphrase] = useState<string>();
  const [connected, setConnected] = useState<Connected>();
  const [branch, setBranch] = useState(start?.branch ?? '');
  const [path, setPath] = useState(start?.path ?? '');
  const [files, setFiles] = useState<readonly string[]>([]);
  const recognised = recogniseAddress(text);
  const provider =
    (recognised?.sure ? recognised.provider : chosen) ?? recognised?.provider ?? fallback();

  const list = async (to: Connected, next: string, wanted: string): Promise<void> => {
    setBranch(next);
    const found = await transfers.run(to.provider, (run) => to.repository.composeFiles(next, run));
    if (!found) return;
    setConnected(to);
    setFiles(found);
    setPath(wanted || (found[0] ?? 'docker-compose.yml'));
  };
  /** Who comes in: as entered, or with the token that the passphrase unlocks. */
  const enter = async (address: string): Promise<Access | undefined> => {
    if (passphrase === undefined || (passphrase === '' && access.token === '')) return access;
    if (access.token !== '') {
      if (passphrase.length >= SHORTEST_PASSPHRASE) return access;
      transfers.fail(`The passphrase needs at least ${SHORTEST_PASSPHRASE} characters.`);
      return undefined;
    }
    const login = await unlockToken(address, passphrase);
    if (!login) {
      transfers.fail(
        'This is not the passphrase that the token was kept with. Try again, or forget the token and enter it anew.',
      );
      return undefined;
    }
    const unlocked = { ...access, ...login };
    setAccess(unlocked);
    return unlocked;
  };
  const connect = async (to = provider, written = text): Promise<void> => {
    const read = readAddressFor(to, written);
    if (!read) {
      transfers.fail(
        'This is no address of a repository. Paste the one from the browser, such as https://github.com/you/app, or the one for git clone.',
      );
      return;
    }
    const login = await enter(read.address);
    if (!login) return;
    const repository = to.connect(read.address, login);
    const branches = await transfers.run(to, (run) => repository.branches(run));
    if (!branches) return;
    if (branches.names.length === 0) {
      transfers.fail(
        'This repository is empty. Make a first commit there, such as a README, then connect again.',
      );
      return;
    }
    rememberAccess(read.address, login);
    if (login === access && passphrase !== undefined && access.token !== '') {
      await keepToken(read.address, { user: access.user, token: access.token }, passphrase);
    }
    setPassphrase(undefined);
    const next: Connected = { provider: to, address: read.address, repository, branches };
    const meant = read.rest === undefined ? undefined : splitRest(read.rest, branches.names);
    const known = branches.names.includes(branch) ? branch : undefined;
    const first = meant?.branch ?? known ?? branches.standard ?? branches.names[0] ?? 'main';
    await list(next, first, meant?.path ?? path);
  };
  const chooseFolder = async (): Promise<void> => {
    let folder: FileSystemDirectoryHandle | undefined;
    try {
      folder = await window.showDirectoryPicker?.({ mode: 'readwrite' });
    } catch {
      // The user thought better of it, or did not let us in.
      return;
    }
    if (!folder) return;
    const address = addressOfFolder(folder);
    setText(address);
    choose(folderProvider);
    await connect(folderProvider, address);
  };
  // A place that has let us in before in this tab is asked at once: that is what was opened for.
  const connectAgain = useEffectEvent(() => {
    if (start && knowsAccess(start.address)) void connect();
  });
  useEffect(() => connectAgain(), []);
  return {
    text,
    provider,
    sure: recognised?.sure ?? false,
    access,
    passphrase,
    address: recognised?.address ?? '',
    connected,
    branch,
    path,
    files,
    setText: (next) => {
      setText(next);
      setConnected(undefined);
      const address = recogniseAddress(next)?.address ?? '';
      // A token is for one host: another address of another host begins without it.
      if (hostOf(address) !== hostOf(recognised?.address ?? '')) setAccess(recallAccess(address));
    },
    setProvider: (id) => {
      choose(findProvider(id));
      setConnected(undefined);
    },
    setAccess: (part) => {
      setAccess((now) => ({ ...now, ...part }));
      setConnected(undefined);
    },
    setPassphrase,
    setPath: (next) => setPath(next.replace(/^\/+/, '')),
    chooseBranch: async (next) => {
      if (connected) await list(connected, next, path);
    },
    connect: () => connect(),
    chooseFolder,
  };
}

function fallback(): Provider {
  const [first] = PROVIDERS;
  if (!first) throw new Error('There is no kind of host');
  return first;
}
