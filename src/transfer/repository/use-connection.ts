import { useEffect, useEffectEvent, useState } from 'react';
import type { RepositoryPlace } from '../../store/moment.ts';
import { knowsAccess, NO_ACCESS, recallAccess, rememberAccess } from './access-memory.ts';
import { splitRest } from './compose-paths.ts';
import { findProvider, PROVIDERS, readAddressFor, recogniseAddress } from './providers.ts';
import type { Access, Branches, Provider, Repository } from './repository.ts';
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
  readonly connected: Connected | undefined;
  readonly branch: string;
  readonly path: string;
  readonly files: readonly string[];
  setText(text: string): void;
  setProvider(id: string): void;
  setAccess(access: Partial<Access>): void;
  setPath(path: string): void;
  chooseBranch(branch: string): Promise<void>;
  /** Asks the host for its branches and for the compose files of the likeliest one. */
  connect(): Promise<void>;
}

export function useConnection(
  transfers: Transfers,
  start: RepositoryPlace | undefined,
): Connection {
  const [text, setText] = useState(start?.address ?? '');
  const [chosen, choose] = useState(start && findProvider(start.provider));
  const [access, setAccess] = useState(start ? recallAccess(start.address) : NO_ACCESS);
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
  const connect = async (): Promise<void> => {
    const read = readAddressFor(provider, text);
    if (!read) {
      transfers.fail(
        'This is no address of a repository. Paste the one from the browser, such as https://github.com/you/app, or the one for git clone.',
      );
      return;
    }
    const repository = provider.connect(read.address, access);
    const branches = await transfers.run(provider, (run) => repository.branches(run));
    if (!branches) return;
    rememberAccess(read.address, access);
    const next: Connected = { provider, address: read.address, repository, branches };
    const meant = read.rest === undefined ? undefined : splitRest(read.rest, branches.names);
    const known = branches.names.includes(branch) ? branch : undefined;
    const first = meant?.branch ?? known ?? branches.standard ?? branches.names[0] ?? 'main';
    await list(next, first, meant?.path ?? path);
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
    connected,
    branch,
    path,
    files,
    setText: (next) => {
      setText(next);
      setConnected(undefined);
      const url = recogniseAddress(next)?.address;
      if (url) setAccess((now) => (now.token === '' ? recallAccess(url) : now));
    },
    setProvider: (id) => {
      choose(findProvider(id));
      setConnected(undefined);
    },
    setAccess: (part) => {
      setAccess((now) => ({ ...now, ...part }));
      setConnected(undefined);
    },
    setPath,
    chooseBranch: async (next) => {
      if (connected) await list(connected, next, path);
    },
    connect,
  };
}

function fallback(): Provider {
  const [first] = PROVIDERS;
  if (!first) throw new Error('There is no kind of host');
  return first;
}
