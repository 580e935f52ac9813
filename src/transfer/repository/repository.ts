/** What tells how far a transfer is; shown, never stored. */
export interface Progress {
  /** What is going on: `Receiving objects`. */
  readonly what: string;
  /** From 0 to 1, where it is known. */
  readonly part?: number;
}

/** One piece of work that may take a while and that the user can stop. */
export interface Transfer {
  readonly signal: AbortSignal;
  tell(progress: Progress): void;
}

/** Who may come in. Held in memory; never part of an address, a message or a document. */
export interface Access {
  readonly token: string;
  /** Only Git servers ask for it. */
  readonly user: string;
  /** The address of a CORS proxy that the user trusts; empty for none. */
  readonly proxy: string;
}

/** A file in a repository as it is now. */
export interface RemoteFile {
  readonly bytes: Uint8Array;
  /** The id of its content; another content has another. */
  readonly blob: string;
}

export interface Branches {
  readonly names: readonly string[];
  readonly standard: string | undefined;
  /** Whether we may write there, where the host tells of it. */
  readonly mayWrite?: boolean | undefined;
}

export interface Change {
  /** The branch whose file was looked at. */
  readonly branch: string;
  /** A branch to make for this change, from that one. */
  readonly newBranch: string | undefined;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file must still hold there; undefined if it must not be there yet. */
  readonly expected: string | undefined;
  readonly message: string;
  readonly author: { readonly name: string; readonly email: string };
}

export type WriteResult =
  | {
      readonly ok: true;
      readonly blob: string;
      readonly commit: string;
      /** A page that shows the commit or offers the next step, where the server tells of one. */
      readonly link: string | undefined;
    }
  /** Somebody else has changed the file meanwhile: nothing was written. */
  | { readonly ok: 'changed' };

export interface RequestForMerge {
  readonly from: string;
  readonly into: string;
  readonly title: string;
  readonly text: string;
}

/** A copy of a repository in the user's own place, for those who may not write to the original. */
export interface Fork {
  /** Such as `bob/app`. */
  readonly name: string;
  readonly address: string;
  /** Writes to a new branch of the fork that begins where the branch of the original is now. */
  write(change: Change & { readonly newBranch: string }, run: Transfer): Promise<WriteResult>;
  /** Asks for a branch of the fork to be merged into one of the original. */
  openRequest(request: RequestForMerge, run: Transfer): Promise<string>;
}

/** An open connection to one repository. Every method rejects with a `RequestFault` or an abort. */
export interface Repository {
  branches(run: Transfer): Promise<Branches>;
  /** The compose files of a branch, those nearest to the root first. */
  composeFiles(branch: string, run: Transfer): Promise<readonly string[]>;
  read(branch: string, path: string, run: Transfer): Promise<RemoteFile | undefined>;
  write(change: Change, run: Transfer): Promise<WriteResult>;
  /** Asks for a review, where the host has such; answers with the address of its page. */
  openRequest?(request: RequestForMerge, run: Transfer): Promise<string>;
  /** The user's fork, made if there is none, once it can be written to; where the host has such. */
  fork?(run: Transfer): Promise<Fork>;
}

/** An address, read: the repository, and what follows its branch marker, branch and path in one. */
export interface ReadAddress {
  readonly address: string;
  readonly rest: string | undefined;
}

/** A kind of host. One file each, in the list of providers.ts. */
export interface Provider {
  readonly id: string;
  readonly title: string;
  /** What a merge request is called there, where there are any. */
  readonly requestName?: string;
  /** Which token is needed, with the least rights, and where to make one. */
  readonly tokenHelp: string;
  /** Which token can make a fork, where there are any. */
  readonly forkHelp?: string;
  /** What else has to be asked: a user name, a proxy, who the author of a commit is. */
  /** Not a host but a folder of this computer. */
  readonly local?: boolean;
  readonly asksUser?: boolean;
  readonly asksProxy?: boolean;
  readonly asksAuthor?: boolean;
  /** Reads an address of this kind of host; `sure` only if nobody else could have it. */
  recognise(url: URL): (ReadAddress & { readonly sure: boolean }) | undefined;
  connect(address: string, access: Access): Repository;
}
