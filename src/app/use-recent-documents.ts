import { useEffect, useState } from 'react';
import type { RecentDocument, RecentDocuments, Removal } from '../store/recent-documents.ts';

type Undo = Extract<Removal, { readonly ok: true }>['undo'];

/** The kept documents as a screen shows them, and what can be done with one. */
export interface RecentState {
  /** Undefined until the browser has answered. */
  readonly documents: readonly RecentDocument[] | undefined;
  /** Those removed since; each can be brought back as long as the list shows. */
  readonly removed: ReadonlyMap<string, Undo>;
  /** The one that was brought back last. */
  readonly returned: string | undefined;
  readonly failure: string | undefined;
  /** One is being opened. */
  readonly busy: boolean;
  open(id: string): Promise<void>;
  remove(id: string): Promise<void>;
  putBack(id: string): Promise<void>;
}

/** Asks for the kept documents once; `onOpened` when one has been opened. */
export function useRecentDocuments(recent: RecentDocuments, onOpened: () => void): RecentState {
  const [documents, setDocuments] = useState<readonly RecentDocument[]>();
  const [removed, setRemoved] = useState<ReadonlyMap<string, Undo>>(new Map());
  const [returned, setReturned] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void recent.list().then((list) => {
      if (!isWanted) return;
      if (list.ok) setDocuments(list.documents);
      else setFailure(list.refusal.sentence);
    });
    return () => {
      isWanted = false;
    };
  }, [recent]);
  return {
    documents,
    removed,
    returned,
    failure,
    busy,
    open: async (id) => {
      setBusy(true);
      const outcome = await recent.open(id);
      setBusy(false);
      if (outcome.ok) onOpened();
      else setFailure(outcome.refusal.sentence);
    },
    remove: async (id) => {
      const removal = await recent.remove(id);
      setFailure(removal.ok ? undefined : removal.refusal.sentence);
      if (removal.ok) setRemoved(new Map([...removed, [id, removal.undo]]));
    },
    putBack: async (id) => {
      const outcome = await removed.get(id)?.();
      setFailure(outcome?.ok === false ? outcome.refusal.sentence : undefined);
      if (!outcome?.ok) return;
      setRemoved(new Map([...removed].filter(([other]) => other !== id)));
      setReturned(id);
    },
  };
}
