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
import { branchName, type Draft, wayTo } from './message-step.tsx';
import { recallAuthor, rememberAuthor } from './remembered-author.ts';
import { type Sent, sendChange } from './send-change.ts';
import type { Connected, Connection } from './use-connection.ts';
import type { Transfers } from './use-transfer.ts';

export type SendStep = 'where' | 'changes' | 'message' | 'done';

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
    to: 'branch',
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
    setDraft((before) => ({
      ...before,
      ...(before.message === suggested && { message, newBranch }),
      to: connected ? wayTo(connected, before.to) : before.to,
    }));
    suggest(message);
    setStep('message');
  };
  const send = async (to: Connected, there: RemoteText): Promise<void> => {
    const saving = session.beginSave();
    const bytes = bytesFor(saving.text, there, saving.bytes);
    const shipment = { to, branch, path, bytes, expected: there.blob, draft };
    const result = await transfers.run(to.provider, (run) =>
      sendChange(shipment, run, ({ blob, ...landing }) => {
        saving.done({ origin: originAt({ ...place, ...landing }, blob, saving.text) });
      }),
    );
    if (!result) return;
    if (result.ok === 'changed') {
      await look(
        to,
        'Somebody changed the file again just now. Nothing was sent; look at it once more.',
      );
      return;
    }
    rememberAuthor(draft.author);
    setSent(result);
    setStep('done');
    transfers.fail(result.failure);
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
