import { MantineProvider } from '@mantine/core';
import { StrictMode } from 'react';
import type { Session } from '../store/session.ts';
import { SessionProvider } from '../ui/session-context.tsx';
import { theme } from '../ui/theme.ts';
import { Shell } from './shell.tsx';

export function App({ session }: { readonly session: Session }) {
  return (
    <StrictMode>
      <MantineProvider theme={theme} defaultColorScheme="auto">
        <SessionProvider session={session}>
          <Shell />
        </SessionProvider>
      </MantineProvider>
    </StrictMode>
  );
}
