import { encodeSource, readSourceForm, type SourceForm } from '../text/source-file.ts';
import type { KeepableSession } from './create-session.ts';
import type { DocumentKeeper } from './document-keeper.ts';
import type { DocumentShelf, ShelfRead } from './document-shelf.ts';
import type { History, Step } from './history.ts';
import { readIndex, readList, readRecord } from './read-unknown.ts';
import { restoreHistory, restoreStep } from './saved-history.ts';
import type { TabClaim } from './tab-claim.ts';

/**
 * Puts a kept document back into the session. Where its history cannot be read, the text alone comes
 * back; where not even that can be found, the session stays empty. Raw data that could not be read
 * are put aside first, so that nothing overwrites them.
 */
export async function restoreKept(
  session: KeepableSession,
  keeper: DocumentKeeper,
  kept: ShelfRead,
  claim: TabClaim,
  shelf: DocumentShelf,
): Promise<void> {
  const read = readKept(kept);
  if (read) {
    session.resume(read.history);
    // A copy under another id has to be written anew.
    if (claim.id === claim.restore) keeper.startFrom(read.history, read.numbers);
  } else {
    await shelf.setAside(`${claim.restore}`, kept);
    restoreText(session, kept.head);
  }
}

/** A kept history and the numbers of its steps; undefined if it is not what was written. */
export function readKept(
  kept: ShelfRead,
): { readonly history: History; readonly numbers: ReadonlyMap<Step, number> } | undefined {
  const numbers = new Map<Step, number>();
  const steps = new Map<number, Step>();
  try {
    const history = restoreHistory(kept.head, (number) => {
      const step = steps.get(number) ?? restoreStep(kept.steps.get(number));
      steps.set(number, step);
      numbers.set(step, number);
      return step;
    });
    return { history, numbers };
  } catch {
    return undefined;
  }
}

function restoreText(session: KeepableSession, head: unknown): void {
  const found = findText(head);
  if (found !== undefined && session.load(found, 'docker-compose.yml', { template: true }).ok) {
    session.notify(
      'caution',
      'The steps of your last visit could not be read, so they cannot be undone. Your text is back; look through it once.',
    );
    return;
  }
  session.notify(
    'caution',
    'Your document of the last visit could not be read. What the browser had kept of it was put aside and not deleted.',
  );
}

/** The kept text in its own form, as far as either can be told. */
export function findText(head: unknown): Uint8Array | string | undefined {
  if (typeof head === 'string') return head;
  if (typeof head !== 'object' || head === null || !('text' in head)) return undefined;
  if (typeof head.text !== 'string') return undefined;
  const form = findForm(head);
  return form ? encodeSource(head.text, form) : head.text;
}

function findForm(head: object): SourceForm | undefined {
  try {
    const { moments, now } = readRecord(head);
    return readSourceForm(
      readRecord(
        readIndex(
          now,
          readList(moments, (moment) => moment),
        ),
      ).form,
    );
  } catch {
    return undefined;
  }
}
