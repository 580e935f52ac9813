import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { RecentDocuments } from '../store/recent-documents.ts';
import { useColourScheme } from '../ui/colour-scheme.ts';
import { useSession, useSnapshot } from '../ui/session-context.tsx';
import { whenCanvasReady, whenIdle } from '../ui/start-up-order.ts';
import type { ActionContext, DialogId } from './app-action.ts';
import { EmptyState } from './empty-state.tsx';
import { Header } from './header.tsx';
import { NoticeToast } from './notice-toast.tsx';
import { usePaneLayout } from './pane-layout.ts';
import classes from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { useShortcuts } from './use-app-actions.ts';
import { useAppFiles } from './use-app-files.tsx';
import { usePanesFollow } from './use-panes-follow.ts';
import { Workbench } from './workbench.tsx';

const loadPalette = () => import('./palette-dialog.tsx');

const DIALOGS = {
  changes: lazy(async () => ({ default: (await import('./changes-dialog.tsx')).ChangesDialog })),
  report: lazy(async () => ({ default: (await import('./report-dialog.tsx')).ReportDialog })),
  recent: lazy(async () => ({ default: (await import('./recent-dialog.tsx')).RecentDialog })),
  share: lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog })),
  shortcuts: lazy(async () => ({
    default: (await import('./shortcuts-dialog.tsx')).ShortcutsDialog,
  })),
  'open-address': lazy(async () => ({
    default: (await import('./address-dialog.tsx')).AddressDialog,
  })),
  'open-repository': lazy(async () => ({
    default: (await import('./repository-dialogs.tsx')).OpenRepositoryDialog,
  })),
  'send-repository': lazy(async () => ({
    default: (await import('./repository-dialogs.tsx')).SendRepositoryDialog,
  })),
  'docker-run': lazy(async () => ({
    default: (await import('./docker-run-dialog.tsx')).DockerRunDialog,
  })),
  palette: lazy(async () => ({ default: (await loadPalette()).PaletteDialog })),
} as const;

/** Everything there is to see. */
export function Shell({ recent }: { readonly recent: RecentDocuments }) {
  const session = useSession();
  const open = useSnapshot((snapshot) => snapshot.open);
  const [panes, changePanes] = usePaneLayout();
  const [dialog, setDialog] = useState<DialogId>();
  const [colours, toggleColours] = useColourScheme();
  const { files, overlays } = useAppFiles(session);

  const context = useMemo<ActionContext>(
    () => ({ session, panes, changePanes, showDialog: setDialog, toggleColours, recent, files }),
    [session, panes, changePanes, toggleColours, recent, files],
  );
  useShortcuts(context);
  usePanesFollow(session, changePanes);
  usePaletteAhead();

  const DialogNow = dialog && DIALOGS[dialog];
  return (
    <div className={classes.app}>
      <Header context={context} dark={colours === 'dark'} />
      <main className={classes.main}>
        {open ? <Workbench context={context} /> : <EmptyState context={context} />}
      </main>
      {open && <StatusBar context={context} />}
      <NoticeToast />
      {overlays}
      {DialogNow && (
        <Suspense>
          <DialogNow context={context} onClose={() => setDialog(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

/** People type on as soon as they have pressed its keys: it should be there by then. */
function usePaletteAhead(): void {
  useEffect(() => {
    let stopIdle = () => {};
    const stop = whenCanvasReady(() => {
      // Without a network it is tried again when it is opened.
      stopIdle = whenIdle(() => void loadPalette().catch(() => {}));
    });
    return () => {
      stop();
      stopIdle();
    };
  }, []);
}
