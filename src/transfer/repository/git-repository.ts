import { composePaths } from './compose-paths.ts';
import { git, remoteOptions } from './git-client.ts';
import { entryAt, storeOf, treeWith } from './git-tree.ts';
import { hostOf } from './guarded-fetch.ts';
import { memoryFiles } from './memory-files.ts';
import type { Access, Change, Repository, Transfer, WriteResult } from './repository.ts';
import { type FaultKind, RequestFault } from './request-fault.ts';

/**
 * Any Git server over smart HTTP. Fetches one commit of one branch into memory; what is sent is one
 * commit on top of the newest.
 */
export function openGitRepository(address: string, access: Access): Repository {
  const files = memoryFiles();
  const store = storeOf(files);
  const remote = (run: Transfer) => remoteOptions(files, address, access, run);
  const host = hostOf(access.proxy || address);
  let started = false;

  const guard = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (fault) {
      throw readFault(fault, host);
    }
  };
  /** The newest commit of a branch, with everything that it holds. */
  const fetchHead = async (branch: string, run: Transfer): Promise<string> => {
    if (!started) {
      await git.init({ ...store, defaultBranch: 'main', bare: true });
      await git.addRemote({ ...store, remote: 'origin', url: address });
    }
    started = true;
    run.tell({ what: `Fetching ${branch}` });
    const { fetchHead: head } = await git.fetch({
      ...remote(run),
      ref: branch,
      remoteRef: branch,
      remote: 'origin',
      singleBranch: true,
      depth: 1,
      tags: false,
    });
    if (!head) throw new RequestFault({ kind: 'no-branch', branch }, host);
    return head;
  };
  const read = async (commit: string, path: string) => {
    const entry = await entryAt(store, commit, path);
    if (!entry) return undefined;
    const { blob } = await git.readBlob({ ...store, oid: entry.oid });
    return { bytes: blob, blob: entry.oid };
  };
  return {
    branches: (run) =>
      guard(async () => {
        run.tell({ what: 'Asking for the branches' });
        const { refs, HEAD } = await git.getRemoteInfo({ ...remote(run) });
        const names = flatten(refs?.heads ?? {});
        return { names, standard: HEAD?.replace('refs/heads/', '') ?? names[0] };
      }),
    composeFiles: (branch, run) =>
      guard(async () => {
        const ref = await fetchHead(branch, run);
        return composePaths(await git.listFiles({ ...store, ref }));
      }),
    read: (branch, path, run) => guard(async () => read(await fetchHead(branch, run), path)),
    write: async (change, run) => {
      try {
        return await guard(() => write(change, run));
      } catch (fault) {
        // Somebody was faster by a moment: what they did is looked at like any earlier change.
        const raced = fault instanceof RequestFault && fault.reason.kind === 'raced';
        if (!raced) throw fault;
        return guard(() => write(change, run));
      }
    },
  };

  async function write(change: Change, run: Transfer): Promise<WriteResult> {
    const head = await fetchHead(change.branch, run);
    if ((await read(head, change.path))?.blob !== change.expected) return { ok: 'changed' };
    const { blob, commit } = await commitOnTop(head, change);
    const link = await push(change.newBranch ?? change.branch, run);
    return { ok: true, blob, commit, link };
  }

  async function commitOnTop(head: string, { path, bytes, message, author }: Change) {
    const blob = await git.writeBlob({ ...store, blob: bytes });
    const tree = await treeWith(store, head, path, blob);
    const ref = 'refs/heads/outgoing';
    const commit = await git.commit({ ...store, message, author, tree, parent: [head], ref });
    return { blob, commit };
  }

  async function push(branch: string, run: Transfer): Promise<string | undefined> {
    run.tell({ what: `Sending to ${branch}` });
    let said = '';
    const result = await git
      .push({
        ...remote(run),
        ref: 'refs/heads/outgoing',
        remoteRef: `refs/heads/${branch}`,
        remote: 'origin',
        force: false,
        onMessage: (line) => {
          said += line;
        },
      })
      .catch((fault: unknown) => {
        const isRefused = fault instanceof git.Errors.GitPushError;
        throw isRefused ? new RequestFault(refused(branch, fault.data.prettyDetails), host) : fault;
      });
    if (!result.ok) throw new RequestFault(refused(branch, result.error ?? ''), host);
    return linkIn(said, address);
  }
}

/** `{feature: {x: …}}` of the library as `feature/x`. */
function flatten(refs: object, before = ''): readonly string[] {
  return Object.entries(refs).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flatten(value, `${before}${name}/`)
      : [before + name],
  );
}

/** Servers tell of the page where a merge request can be opened; only one of their own host is shown. */
function linkIn(said: string, address: string): string | undefined {
  const links = said.match(/https?:\/\/\S+/g) ?? [];
  return links.find((link) => hostOf(link) === hostOf(address));
}

/** A server refuses one branch because it is guarded, or because it has moved on. */
function refused(branch: string, said: string): FaultKind {
  if (/fetch first|non-fast-forward|stale|cannot lock|failed to update/i.test(said)) {
    return { kind: 'raced' };
  }
  return { kind: 'protected', branch, said: said.replace(/^.*refs\/heads\/\S+:?\s*/s, '').trim() };
}

function readFault(fault: unknown, host: string): unknown {
  if (!(fault instanceof Error) || !('code' in fault)) return fault;
  const data: unknown = 'data' in fault ? fault.data : undefined;
  switch (fault.code) {
    case 'HttpError': {
      const status =
        typeof data === 'object' && data !== null && 'statusCode' in data ? data.statusCode : 0;
      return new RequestFault({ kind: 'status', status: Number(status), said: '' }, host);
    }
    case 'NotFoundError':
      return new RequestFault({ kind: 'status', status: 404, said: '' }, host);
    case 'PushRejectedError':
      return new RequestFault({ kind: 'raced' }, host);
    case 'SmartHttpError':
    case 'ParseError':
    case 'EmptyServerResponseError':
    case 'RemoteCapabilityError':
      return new RequestFault({ kind: 'unreadable' }, host);
    default:
      return fault;
  }
}
