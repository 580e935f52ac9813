import { StrictMode } from 'react';
import type { Session } from '../store/session.ts';
import { SessionProvider } from '../ui/session-context.tsx';
import { Shell } from './shell.tsx';

export function App({ session }: { readonly session: Session }) {
  return (
    <StrictMode>
      <SessionProvider session={session}>
        <Shell />
      </SessionProvider>
    </StrictMode>
  );
}
