import { useMemo, useState } from 'react';
import { suggestMessage } from '../../commands/merge/suggest-message.ts';
import { readCompose } from '../../compose/read-compose.ts';
import type { Session } from '../../store/session.ts';
import type { Choice } from '../../text/merge/merge-texts.ts';
import { parseYaml } from '../../text/syntax-tree.ts';
import {
  baseOf,
  bytesFor,
  type Comparison,
  compareRemote,
  originAt,
  type RemoteText,
  readRemote,
} from './compare-remote.ts';
import { explainFault } from './explain-fault.ts';
import { branchName, type Draft } from './message-step.tsx';
import { recallAuthor, rememberAuthor } from './remembered-author.ts';
import type { Transfer } from './repository.ts';
import type { Connected, Connection } from './use-connection.ts';
import type { Transfers } from './use-transfer.ts';

export type SendStep = 'where' | 'changes' | 'message' | 'done';

export interface Sent {
  readonly commit: string;
  readonly link: string | undefined;
  /** Whether a merge was asked for. */
  readonly requested: boolean;
}

/** A document on its way to a repository. */
export interface Sending {
  readonly step: SendStep;
  readonly remote: RemoteText | undefined;
  readonly comparison: Comparison | undefined;
  readonly choices: ReadonlyMap<string, Choice>;
  /** Whether the document was taken from this very file, so that nothing of it can be overwritten. */
  readonly related: boolean;
  /** To send the whole document in place of a file that it has nothing to do with. */
  readonly whole: boolean;
  setWhole(whole: boolean): void;
  /** Whether there is something to send and every conflict is answered. */
  readonly decided: boolean;
  readonly draft: Draft;
  readonly sent: Sent | undefined;
  choose(id: string, choice: Choice): void;
  write(part: Partial<Draft>): void;
  next(): Promise<void>;
  back(): void;
}

/** What merging is called in the history; it is no news to the repository. */
const MERGE_LABEL = 'Merge with ';

export function useSending(
  session: Session,
  connection: Connection,
  transfers: Transfers,
): Sending {
  const [step, setStep] = useState<SendStep>('where');
  const [remote, setRemote] = useState<RemoteText>();
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [draft, setDraft] = useState<Draft>(() => ({
    message: '',
    author: recallAuthor(),
    toNewBranch: false,
    newBranch: '',
    askForMerge: true,
  }));
  const [suggested, suggest] = useState('');
  const [whole, setWhole] = useState(false);
  const [sent, setSent] = useState<Sent>();
  const { connected, branch, path } = connection;
  const place = {
    provider: connection.provider.id,
    address: connected?.address ?? '',
    branch,
    path,
  };
  const pending = session.beginSave();
  const { text: base, related } = baseOf(pending, place);
  const comparison = useMemo(
    () => remote && compareRemote(pending.text, whole ? remote.text : base, remote, choices),
    [pending.text, whole, base, remote, choices],
  );
  const conflicts = comparison?.merge?.conflicts ?? [];

  const look = async (to: Connected, failure?: string): Promise<void> => {
    const found = await transfers.run(to.provider, async (run) =>
      readRemote(await to.repository.read(branch, path, run)),
    );
    if (!found) return;
    if (!found.ok) {
      transfers.fail(found.refusal.sentence);
      return;
    }
    setRemote(found);
    setChoices(new Map());
    setStep('changes');
    transfers.fail(failure);
  };
  const goOn = (there: RemoteText, now: Comparison): void => {
    const work = session.workSince(base);
    const message = suggestMessage({
      labels: work.labels.filter((label) => !label.startsWith(MERGE_LABEL)),
      typed: work.typed,
      before: readCompose(parseYaml(there.text)),
      after: readCompose(parseYaml(now.text)),
    });
    if (now.merge && there.blob !== undefined) {
      const origin = originAt(place, there.blob, there.text);
      session.adopt({ text: now.text, label: MERGE_LABEL + branch, origin });
    }
    // With everything decided for theirs nothing is left to send.
    if (now.text === there.text) return;
    const newBranch = branchName(message, connected?.branches.names ?? []);
    // What the user wrote stays, should the way lead here again.
    setDraft((before) =>
      before.message === suggested ? { ...before, message, newBranch } : before,
    );
    suggest(message);
    setStep('message');
  };
  const send = async (to: Connected, there: RemoteText): Promise<void> => {
    const saving = session.beginSave();
    const newBranch = draft.toNewBranch ? draft.newBranch : undefined;
    const bytes = bytesFor(saving.text, there, saving.bytes);
    const { message, author } = draft;
    const change = { branch, newBranch, path, bytes, expected: there.blob, message, author };
    const result = await transfers.run(to.provider, async (run) => {
      const written = await to.repository.write(change, run);
      if (written.ok === 'changed') return written;
      // From here on it is written, whatever becomes of the rest.
      const at = { ...place, branch: newBranch ?? branch };
      saving.done({ origin: originAt(at, written.blob, saving.text) });
      const asked = await ask(to, written, run).catch((fault: unknown) => ({
        link: written.link,
        requested: false,
        failure: explainFault(fault, to.provider)?.refusal.sentence,
      }));
      return { ...written, ...asked };
    });
    if (!result) return;
    if (result.ok === 'changed') {
      await look(
        to,
        'Somebody changed the file again just now. Nothing was sent; look at it once more.',
      );
      return;
    }
    rememberAuthor(author);
    setSent(result);
    setStep('done');
    transfers.fail(result.failure);
  };
  const ask = async (
    to: Connected,
    written: { readonly link: string | undefined },
    run: Transfer,
  ) => {
    const { openRequest } = to.repository;
    const wanted = draft.toNewBranch && draft.askForMerge && openRequest;
    if (!wanted) return { link: written.link, requested: false, failure: undefined };
    const [title = '', ...text] = draft.message.split('\n');
    const request = { from: draft.newBranch, into: branch, title, text: text.join('\n').trim() };
    return { link: await openRequest(request, run), requested: true, failure: undefined };
  };
  return {
    step,
    remote,
    comparison,
    choices,
    decided:
      comparison !== undefined &&
      comparison.state !== 'same' &&
      // A file that has nothing to do with ours does not take its place without a change of ours.
      (related || comparison.text !== remote?.text) &&
      conflicts.every(({ id }) => choices.has(id)),
    related,
    whole,
    setWhole,
    draft,
    sent,
    choose: (id, choice) => setChoices((before) => new Map(before).set(id, choice)),
    write: (part) => setDraft((before) => ({ ...before, ...part })),
    next: async () => {
      if (step === 'where') return connected ? look(connected) : connection.connect();
      if (step === 'changes' && remote && comparison) return goOn(remote, comparison);
      if (step === 'message' && connected && remote) return send(connected, remote);
      return undefined;
    },
    back: () => {
      transfers.fail(undefined);
      setStep(step === 'message' ? 'changes' : 'where');
    },
  };
}
