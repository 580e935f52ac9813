import { explainFault } from './explain-fault.ts';
import type { Draft } from './message-step.tsx';
import type { Change, Fork, Transfer, WriteResult } from './repository.ts';
import { RequestFault } from './request-fault.ts';
import type { Connected } from './use-connection.ts';

/** What is to be sent: the content, where it belongs, and how the user wants it to get there. */
export interface Shipment {
  readonly to: Connected;
  readonly branch: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file must still hold there. */
  readonly expected: string | undefined;
  readonly draft: Draft;
}

/** Where it lies now. */
export interface Landing {
  readonly address: string;
  readonly branch: string;
  readonly blob: string;
}

export interface Sent {
  readonly commit: string;
  readonly link: string | undefined;
  /** Whether a merge was asked for. */
  readonly requested: boolean;
  /** The branch, and the fork that it is in, for people. */
  readonly where: string;
}

export type Shipped =
  | { readonly ok: 'changed' }
  | (Sent & {
      readonly ok: true;
      /** Why no merge was asked for though the user wanted it. */
      readonly failure: string | undefined;
    });

/**
 * Writes the change to its branch, to a new one or to a fork, and asks for a merge.
 * @param onWritten told as soon as it is written, whatever becomes of the rest
 */
export async function sendChange(
  shipment: Shipment,
  run: Transfer,
  onWritten: (landing: Landing) => void,
): Promise<Shipped> {
  const { to, draft } = shipment;
  const fork = draft.to === 'fork' ? await to.repository.fork?.(run) : undefined;
  const written = await write(shipment, fork, run);
  if (written.ok === 'changed') return written;
  const branch = draft.to === 'branch' ? shipment.branch : draft.newBranch;
  onWritten({ address: fork?.address ?? to.address, branch, blob: written.blob });
  const where = fork ? `${branch} of ${fork.name}` : branch;
  const sent = { ok: true as const, commit: written.commit, where };
  try {
    const link = await askForMerge(shipment, fork, run);
    const requested = link !== undefined;
    return { ...sent, link: link ?? written.link, requested, failure: undefined };
  } catch (fault) {
    const failure = explainFault(fault, to.provider)?.refusal.sentence;
    return { ...sent, link: written.link, requested: false, failure };
  }
}

async function write(
  { to, branch, path, bytes, expected, draft }: Shipment,
  fork: Fork | undefined,
  run: Transfer,
): Promise<WriteResult> {
  const { message, author } = draft;
  const newBranch = draft.to === 'branch' ? undefined : draft.newBranch;
  const change: Change = { branch, newBranch, path, bytes, expected, message, author };
  if (fork && newBranch !== undefined) return fork.write({ ...change, newBranch }, run);
  try {
    return await to.repository.write(change, run);
  } catch (fault) {
    // Whoever may write there by the host's own word lacks a right of the token, not a fork.
    const mayFork = to.repository.fork && to.branches.mayWrite !== true;
    throw mayFork ? asNoRight(fault) : fault;
  }
}

/** Hosts refuse a commit without the right to it as forbidden, or as to something that is not there. */
function asNoRight(fault: unknown): unknown {
  if (!(fault instanceof RequestFault) || fault.reason.kind !== 'status') return fault;
  const { status, said } = fault.reason;
  return status === 403 || status === 404
    ? new RequestFault({ kind: 'no-right', said }, fault.host)
    : fault;
}

/** The address of the request's page; undefined where none was wanted. */
async function askForMerge(
  { to, branch, draft }: Shipment,
  fork: Fork | undefined,
  run: Transfer,
): Promise<string | undefined> {
  if (draft.to === 'branch' || !draft.askForMerge) return undefined;
  const [title = '', ...text] = draft.message.split('\n');
  const request = { from: draft.newBranch, into: branch, title, text: text.join('\n').trim() };
  return (fork ?? to.repository).openRequest?.(request, run);
}
