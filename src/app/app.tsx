import { StrictMode } from 'react';
import type { RecentDocuments } from '../store/recent-documents.ts';
import type { Session } from '../store/session.ts';
import { SessionProvider } from '../ui/session-context.tsx';
import { Shell } from './shell.tsx';

export function App(props: { readonly session: Session; readonly recent: RecentDocuments }) {
  return (
    <StrictMode>
      <SessionProvider session={props.session}>
        <Shell recent={props.recent} />
      </SessionProvider>
    </StrictMode>
  );
}
