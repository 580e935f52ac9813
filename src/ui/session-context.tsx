import { createContext, type ReactNode, useContext } from 'react';
import { useStore } from 'zustand';
import type { Session, Snapshot } from '../store/session.ts';

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider(props: {
  readonly session: Session;
  readonly children: ReactNode;
}) {
  return <SessionContext value={props.session}>{props.children}</SessionContext>;
}

/** The session that all surfaces share. @throws Error outside a `SessionProvider` */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession needs a SessionProvider above it');
  return session;
}

/** What `select` takes from the snapshot; it must return stored references or primitives, never fresh objects. */
export function useSnapshot<T>(select: (snapshot: Snapshot) => T): T {
  return useStore(useSession().store, select);
}
